import { en } from 'chrono-node';

import type { Span } from '../claim/mention.ts';
import type { DatePrecision } from '../claim/value.ts';

/** A date named in a text, ISO 8601, cut to what the text says: `2023`, `2023-08`, `2023-08-09`. */
export interface NamedDate extends Span {
  iso: string;
  precision: DatePrecision;
  /** Whether the year was taken from the reference date. */
  yearAssumed: boolean;
}

const LOOKS_DATED =
  /\d|january|february|march|april|may|june|july|august|september|october|november|december/i;

/** chrono-node takes it into the match. */
const PREPOSITION = /^(?:on|in|at|by|since|from|until|before|after)\s+/i;

/**
 * Dates that name at least a month or a year; a bare weekday or "last week" is left out, since it says nothing
 * without knowing when the page was written. `reference` (ISO) gives the year where the text has none.
 * Known gaps of chrono-node: seasons, "mid-July" (read as July), centuries.
 */
export function listDates(text: string, reference: string): NamedDate[] {
  if (!LOOKS_DATED.test(text)) return [];
  const instant = new Date(toFullDate(reference));
  return en.casual.parse(text, instant).flatMap(({ index, text: found, start }) => {
    const lead = found.match(PREPOSITION)?.[0].length ?? 0;
    const known = (part: 'day' | 'month' | 'year') => start.isCertain(part);
    if (!known('month') && !known('year')) return [];
    const precision: DatePrecision = !known('month') ? 'year' : known('day') ? 'day' : 'month';
    const year = known('year') ? start.get('year') : Number(reference.slice(0, 4));
    const iso = [year, start.get('month'), start.get('day')]
      .slice(0, { year: 1, month: 2, day: 3 }[precision])
      .map((part, i) => String(part).padStart(i ? 2 : 4, '0'))
      .join('-');
    return [
      {
        iso,
        precision,
        yearAssumed: !known('year'),
        start: index + lead,
        end: index + found.length,
      },
    ];
  });
}

/** Two dates agree when one lies within the other: 2023-08 and 2023-08-23 do. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const toFullDate = (iso: string): string =>
  `${iso}-01-01`.slice(0, iso.length < 7 ? iso.length + 6 : iso.length + 3).slice(0, 10);
