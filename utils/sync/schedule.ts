/** When a subscription is looked after next. Pure: the clock and the dice are arguments. */
import type { CurrentHead, Subscription } from '../claim/subscription.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A pack that does not say how often it changes. */
const DEFAULT_TTL_MS = DAY;
const MIN_WAIT_MS = 4 * HOUR;
const MAX_WAIT_MS = 7 * DAY;
const MAX_FAILURE_WAIT_MS = 12 * HOUR;
/** A sync that the browser stopped is taken up again after so long without a sign of life. */
export const LEASE_MS = MINUTE;

export interface Dice {
  now: number;
  /** From [0, 1). */
  random: () => number;
}

/**
 * The publisher's pace, spread by 15 % so that a million readers do not come in the same minute. Never more often than
 * every 4 hours nor more seldom than once a week; a wish to be left alone is granted for a week at most.
 */
export function planAfterSuccess(
  { ttlSeconds, backoffSeconds = 0 }: CurrentHead['pace'],
  { now, random }: Dice,
): number {
  const ttlMs = ttlSeconds === undefined ? DEFAULT_TTL_MS : ttlSeconds * SECOND;
  const spread = ttlMs * between(0.85, 1.15, random);
  return now + clamp(Math.max(spread, backoffSeconds * SECOND), MIN_WAIT_MS, MAX_WAIT_MS);
}

/**
 * Full jitter (Brooker, "Exponential Backoff and Jitter", AWS 2015): anywhere in a window that doubles with each failure
 * in a row, up to 12 hours, and never in the first half minute. `failures` counts this one.
 */
export function planAfterFailure(
  { failures, retryAfterMs }: { failures: number; retryAfterMs: number },
  { now, random }: Dice,
): number {
  const window = Math.min(MAX_FAILURE_WAIT_MS, MINUTE * 2 ** Math.min(failures, 20));
  const wait = Math.max(MINUTE / 2, random() * window);
  return now + Math.max(wait, Math.min(retryAfterMs, MAX_WAIT_MS));
}

/** No download because a browser starts: what is due waits 2 to 15 minutes, each pack its own time. */
export function planAfterStart(nextCheckAt: number, { now, random }: Dice): number {
  return Math.max(nextCheckAt, now + between(2 * MINUTE, 15 * MINUTE, random));
}

/** Also when a clock that was set back makes it wait longer than anything ever waits. */
export const isDue = ({ nextCheckAt }: Pick<Subscription, 'nextCheckAt'>, now: number): boolean =>
  nextCheckAt <= now || nextCheckAt > now + MAX_WAIT_MS + MAX_FAILURE_WAIT_MS;

/** When the next of them is due; `null`: nothing is followed. */
export function findNextDue(
  subscriptions: readonly Pick<Subscription, 'nextCheckAt'>[],
  now: number,
): number | null {
  const times = subscriptions.map((one) => (isDue(one, now) ? now : one.nextCheckAt));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Retry-After, in seconds or as a date; a date is held against the host's own clock, where it tells it. */
export function parseRetryAfter(headers: Headers, now: number): number {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value) * SECOND, MAX_WAIT_MS);
  const at = Date.parse(value);
  if (Number.isNaN(at)) return 0;
  const hostNow = Date.parse(headers.get('date') ?? '');
  return clamp(at - (Number.isNaN(hostNow) ? now : hostNow), 0, MAX_WAIT_MS);
}

const between = (low: number, high: number, random: () => number): number =>
  low + (high - low) * random();

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
