import type { Value } from '../claim/value.ts';

/** Two figures within 2 % are the same: news rounds. */
const TOLERANCE = 0.02;

/** Whether two values of one field agree: dates when one lies within the other, figures when nearly equal. */
export function valuesAgree(a: Value, b: Value): boolean {
  if (a.field === 'date') {
    const [x, y] = [String(a.value), String(b.value)];
    return x.startsWith(y) || y.startsWith(x);
  }
  const [x, y] = [Number(a.value), Number(b.value)];
  if (Number.isNaN(x) || Number.isNaN(y)) return String(a.value) === String(b.value);
  return Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

/** Whether two values speak of the same thing and so can be compared at all. */
export const areAligned = (a: Value, b: Value): boolean =>
  a.field === b.field && (a.unit ?? '') === (b.unit ?? '');
