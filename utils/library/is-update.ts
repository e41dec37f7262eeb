import type { KnownClaim } from '../claim/reading.ts';
import type { ValueConflict } from '../claim/value.ts';
import { isCountOfPeople } from '../match/compare-number.ts';
import { dayOf, ofIso } from '../text/day-ranges.ts';

/** Whether a page published after all that is known counts more people: a toll that rises is no disagreement. */
export function isUpdate(
  { field, here, known }: ValueConflict,
  { claim, sources, isThisPage }: KnownClaim,
  date: string | null,
): boolean {
  const value = claim.values.find((one) => one.field === field && String(one.value) === known);
  if (date === null || !value || !isCountOfPeople(value)) return false;
  const published = claim.evidence
    .filter(({ source }) => !isThisPage.includes(source))
    .flatMap(({ source }) => sources[source]?.published ?? []);
  const least = Number.parseFloat(here); // of "300–400" the lower end
  return (
    published.length > 0 &&
    published.every((day) => ofIso(day).last < dayOf(date)) &&
    least > Number(known)
  );
}
