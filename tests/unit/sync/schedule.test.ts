import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  findNextDue,
  isDue,
  parseRetryAfter,
  planAfterFailure,
  planAfterStart,
  planAfterSuccess,
} from '../../../utils/sync/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-25T12:00:00Z');
const dice = (random: number) => ({ now: NOW, random: () => random });
const hours = (at: number) => (at - NOW) / HOUR;

describe('after a success', () => {
  it.each([
    ['once a day when the pack does not say', {}, 0.5, 24],
    ['15 % earlier at most', {}, 0, 24 * 0.85],
    ['15 % later at most', {}, 0.999_999, 24 * 1.15],
    ['at the publisher’s pace', { ttlSeconds: 12 * 3600 }, 0.5, 12],
    ['never more often than every 4 hours', { ttlSeconds: 1 }, 0.5, 4],
    ['never more seldom than once a week', { ttlSeconds: 1e9 }, 0.5, 7 * 24],
    ['later when the publisher asks to be left alone', { backoffSeconds: 3 * 86_400 }, 0.5, 72],
    ['but for a week at most', { backoffSeconds: 1e9 }, 0.5, 7 * 24],
  ])('%s', (_, pace, random, expected) => {
    expect(hours(planAfterSuccess(pace, dice(random)))).toBeCloseTo(expected, 3);
  });
});

describe('after failures', () => {
  it('the window doubles with each failure in a row, up to 12 hours', () => {
    const latest = [1, 2, 3, 9, 10, 50, 5_000].map((failures) =>
      hours(planAfterFailure({ failures, retryAfterMs: 0 }, dice(1))),
    );
    expect(latest.map((wait) => Math.round(wait * 60))).toEqual([2, 4, 8, 512, 720, 720, 720]);
  });

  it('anywhere in the window, but half a minute at least', () => {
    expect(planAfterFailure({ failures: 5, retryAfterMs: 0 }, dice(0)) - NOW).toBe(MINUTE / 2);
    expect(planAfterFailure({ failures: 5, retryAfterMs: 0 }, dice(0.5)) - NOW).toBe(16 * MINUTE);
  });

  it('not before the host allows it, nor for a host that forbids it for ever', () => {
    const plan = (retryAfterMs: number) =>
      hours(planAfterFailure({ failures: 1, retryAfterMs }, dice(0)));
    expect(plan(6 * HOUR)).toBe(6);
    expect(plan(Number.MAX_SAFE_INTEGER)).toBe(7 * 24);
  });
});

it('nothing is downloaded because a browser starts: 2 to 15 minutes later, or when it is due', () => {
  expect(planAfterStart(0, dice(0)) - NOW).toBe(2 * MINUTE);
  expect(planAfterStart(NOW, dice(1)) - NOW).toBe(15 * MINUTE);
  expect(planAfterStart(NOW + 5 * HOUR, dice(0)) - NOW).toBe(5 * HOUR);
});

it('due is what was to be looked after by now', () => {
  const due = [NOW - 1, NOW, NOW + 1].map((nextCheckAt) => isDue({ nextCheckAt }, NOW));
  expect(due).toEqual([true, true, false]);
});

it('due is what a clock that was set back would make wait for a year', () => {
  expect(isDue({ nextCheckAt: NOW + 365 * 24 * HOUR }, NOW)).toBe(true);
  expect(isDue({ nextCheckAt: NOW + 7 * 24 * HOUR }, NOW)).toBe(false);
});

it('the next that is due is the first of all', () => {
  const rows = (...times: number[]) => times.map((nextCheckAt) => ({ nextCheckAt }));
  expect(findNextDue(rows(NOW + 9, NOW + 5, NOW + 7), NOW)).toBe(NOW + 5);
  expect(findNextDue(rows(NOW + 9, NOW - 5), NOW)).toBe(NOW);
  expect(findNextDue(rows(NOW + 9, NOW + 365 * 24 * HOUR), NOW)).toBe(NOW);
  expect(findNextDue([], NOW)).toBeNull();
});

it('every plan lies ahead, within half a minute and a bit over a week', () => {
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const wish = fc.option(fc.nat(), { nil: undefined });
  fc.assert(
    fc.property(part, wish, wish, fc.nat(), fc.nat(), (random, ttl, backoff, failures, retry) => {
      const plans = [
        planAfterSuccess({ ttlSeconds: ttl, backoffSeconds: backoff }, dice(random)),
        planAfterFailure({ failures: failures + 1, retryAfterMs: retry }, dice(random)),
      ];
      for (const at of plans) {
        expect(at - NOW).toBeGreaterThanOrEqual(MINUTE / 2);
        expect(hours(at)).toBeLessThanOrEqual(7 * 24 + 12);
      }
    }),
  );
});

describe('Retry-After', () => {
  it.each([
    ['120', 2 * MINUTE],
    ['0', 0],
    ['Wed, 25 Nov 2026 14:00:00 GMT', 2 * HOUR],
    ['Wed, 25 Nov 2026 10:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    ['99999999999', 7 * 24 * HOUR],
  ])('%s', (value, expected) => {
    expect(parseRetryAfter(new Headers({ 'retry-after': value }), NOW)).toBe(expected);
  });

  it('a date means the host’s clock, which may be hours off', () => {
    const headers = new Headers({
      'retry-after': 'Wed, 25 Nov 2026 05:30:00 GMT',
      date: 'Wed, 25 Nov 2026 05:00:00 GMT',
    });
    expect(parseRetryAfter(headers, NOW)).toBe(HOUR / 2);
  });

  it('nothing said', () => expect(parseRetryAfter(new Headers(), NOW)).toBe(0));
});
