import type { Value } from '../claim/value.ts';

/** Two figures within 2 % are the same: news rounds. */
const TOLERANCE = 0.02;
const DATE_LENGTH = { year: 4, month: 7, day: 10 } as const;

/** Whether two values of one field agree: dates when one lies within the other, figures when nearly equal. */
export function valuesAgree(a: Value, b: Value): boolean {
  if (a.field === 'date') {
    const [x, y] = [toDate(a), toDate(b)];
    return x.startsWith(y) || y.startsWith(x);
  }
  const [x, y] = [Number(a.value), Number(b.value)];
  if (Number.isNaN(x) || Number.isNaN(y)) return String(a.value) === String(b.value);
  return Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

/** Only as far as it is meant to be exact: 2025-05-01 of precision `month` is 2025-05. */
const toDate = ({ value, precision = 'day' }: Value): string =>
  String(value).slice(0, DATE_LENGTH[precision]);

/** Whether two values speak of the same thing and so can be compared at all. */
export const areAligned = (a: Value, b: Value): boolean =>
  a.field === b.field && fold(a.unit ?? '') === fold(b.unit ?? '') && shareTerms(a, b);

/** Where both say what they stand near, they must stand near the same. */
function shareTerms({ terms: a = [] }: Value, { terms: b = [] }: Value): boolean {
  const known = new Set(a.map(fold));
  return a.length === 0 || b.length === 0 || b.some((term) => known.has(fold(term)));
}

const fold = (word: string): string => word.toLowerCase();
