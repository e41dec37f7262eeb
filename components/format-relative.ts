import { t } from '../utils/extension/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to which distance each unit is used, and how long it is. */
const UNITS: [number, Intl.RelativeTimeFormatUnit, number][] = [
  [HOUR, 'minute', MINUTE],
  [2 * DAY, 'hour', HOUR],
  [60 * DAY, 'day', DAY],
  [730 * DAY, 'month', 30 * DAY],
  [Number.POSITIVE_INFINITY, 'year', 365 * DAY],
];

/** How far a time is from now: `5 minutes ago`, `in 3 hours`, `now`. Both in epoch ms. */
export function formatRelative(time: number, now: number): string {
  const distance = time - now;
  const [, unit, length] = UNITS.find(([limit]) => Math.abs(distance) < limit) ?? [0, 'year', DAY];
  const count = Math.round(distance / length);
  return new Intl.RelativeTimeFormat(t('languageTag'), {
    numeric: count === 0 ? 'auto' : 'always',
  }).format(count, count === 0 ? 'second' : unit);
}
