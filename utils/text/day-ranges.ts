/** Days as ISO 8601 strings, which compare as they are ordered. */

/** All days from the first to the last, both inclusive. */
export interface DayRange {
  first: string;
  last: string;
}

/** The days that an ISO date, cut to a year, a month or a day, may stand for. */
export function ofIso(iso: string): DayRange {
  if (iso.length >= 10) return { first: iso.slice(0, 10), last: iso.slice(0, 10) };
  if (iso.length >= 7) return { first: `${iso}-01`, last: `${iso}-31` };
  return { first: `${iso}-01-01`, last: `${iso}-12-31` };
}

/** The day itself, or the first of a month or year. */
export const dayOf = (iso: string): string => ofIso(iso).first;

export const overlap = (a: DayRange, b: DayRange): boolean =>
  a.first <= b.last && b.first <= a.last;

export function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const widen = ({ first, last }: DayRange, days: number): DayRange => ({
  first: shift(first, -days),
  last: shift(lastDay(last), days),
});

/** `2023-02-31` stands for the end of the month. */
function lastDay(day: string): string {
  const wanted = Number(day.slice(8));
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return `${day.slice(0, 7)}-${String(Math.min(wanted, date.getUTCDate())).padStart(2, '0')}`;
}
