import { t } from '../utils/extension/i18n.ts';

const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

/** An ISO date or part of one: `23 August`, `August 2023`, `2023`; the year only when it is not this one or stands alone. */
export function formatDate(
  iso: string,
  now = new Date(),
  monthStyle: 'long' | 'short' = 'long',
): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (!year) return iso;
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  const withYear = !day || Number(year) !== now.getFullYear();
  return new Intl.DateTimeFormat(t('languageTag'), {
    timeZone: 'UTC',
    month: monthStyle,
    ...(day && { day: 'numeric' }),
    ...(withYear && { year: 'numeric' }),
  })
    .format(date)
    .replace(' ', '\u00a0'); // day and month, or month and year, stay on one line
}

/** The same where there is little room: `23 Aug`. */
export const formatShortDate = (iso: string, now = new Date()): string =>
  formatDate(iso, now, 'short');
