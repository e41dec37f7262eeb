import type { Claim } from '../claim/claim.ts';
import type { FieldConflict, FieldValue } from '../claim/corroboration.ts';
import type { Evidence } from '../claim/evidence.ts';
import type { Value } from '../claim/value.ts';
import { areAligned, valuesAgree } from './values.ts';

/** Whether a piece of evidence denies the claim or gives a value that the claim's own excludes. */
export const dissents = (claim: Claim, { stance, values }: Evidence): boolean =>
  stance === 'disputes' || values.some((value) => contradicts(claim, value));

const contradicts = (claim: Claim, value: Value): boolean =>
  claim.values.some((known) => areAligned(known, value) && !valuesAgree(known, value));

/** Fields on which the evidence differs, each with its values; `polarity` when some deny it without another value. */
export function findConflicts(
  claim: Claim,
  evidence: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldConflict[] {
  const fields = new Set(evidence.flatMap(({ values }) => values.map(({ field }) => field)));
  const byValue = [...fields]
    .map((field) => ({ field, values: listValues(field, claim, evidence, originOf) }))
    .filter(({ values }) => values.length > 1);
  const explained = new Set(
    byValue.flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
  );
  const denying = evidence.filter(
    ({ stance, source }) => stance === 'disputes' && !explained.has(source),
  );
  return denying.length > 0 ? [...byValue, toPolarity(evidence, denying, originOf)] : byValue;
}

/** The distinct values given for a field, the claim's own first; values of different units are different fields. */
function listValues(
  field: string,
  claim: Claim,
  evidence: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldValue[] {
  const found: { value: Value; sources: Set<string> }[] = claim.values
    .filter((value) => value.field === field)
    .map((value) => ({ value, sources: new Set() }));
  for (const { source, values } of evidence)
    for (const value of values.filter((item) => item.field === field)) {
      const known = found.find(
        (item) => areAligned(item.value, value) && valuesAgree(item.value, value),
      );
      if (known) known.sources.add(source);
      else if (found.length === 0 || found.some((item) => areAligned(item.value, value)))
        found.push({ value, sources: new Set([source]) });
    }
  const contested = found.filter(({ value }) =>
    found.some((other) => areAligned(other.value, value) && other.value !== value),
  );
  return contested.map(({ value, sources }) =>
    toFieldValue(String(value.value), [...sources], originOf),
  );
}

function toPolarity(
  evidence: readonly Evidence[],
  denying: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldConflict {
  const sourcesOf = (items: readonly Evidence[]) => [...new Set(items.map(({ source }) => source))];
  const asserting = evidence.filter(({ stance }) => stance === 'supports' || stance === 'reports');
  return {
    field: 'polarity',
    values: [
      toFieldValue('asserted', sourcesOf(asserting), originOf),
      toFieldValue('denied', sourcesOf(denying), originOf),
    ],
  };
}

const toFieldValue = (
  value: string,
  sources: string[],
  originOf: ReadonlyMap<string, string>,
): FieldValue => ({
  value,
  sources,
  origins: new Set(sources.map((source) => originOf.get(source))).size,
});
