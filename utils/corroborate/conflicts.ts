import type { Claim } from '../claim/claim.ts';
import type { FieldConflict, FieldValue } from '../claim/corroboration.ts';
import type { Evidence } from '../claim/evidence.ts';
import type { Value } from '../claim/value.ts';
import { areAligned, valuesAgree } from './values.ts';

/** A value and everything that gives it: the claim, pieces of evidence. */
interface GivenValue {
  value: Value;
  givers: Set<Claim | Evidence>;
}

/** Whether a piece of evidence denies the claim or gives a value that the claim's own excludes. */
export const dissents = (claim: Claim, { stance, values }: Evidence): boolean =>
  stance === 'disputes' || values.some((value) => isExcluded(value, values, claim.values));

/** A claim or source that gives several values of one kind is met by any of them. */
function isExcluded(value: Value, given: readonly Value[], known: readonly Value[]): boolean {
  const alternatives = given.filter((other) => areAligned(other, value));
  const comparable = known.filter((other) => areAligned(other, value));
  return (
    comparable.length > 0 && !comparable.some((a) => alternatives.some((b) => valuesAgree(a, b)))
  );
}

/** Fields on which the evidence differs, each with its values; `polarity` when some deny it without another value. */
export function findConflicts(
  claim: Claim,
  evidence: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldConflict[] {
  const fields = new Set(evidence.flatMap(({ values }) => values.map(({ field }) => field)));
  const byValue = [...fields]
    .map((field) => ({ field, values: listContested(field, claim, evidence) }))
    .filter(({ values }) => values.length > 1)
    .map(({ field, values }) => ({
      field,
      values: values.map(({ value, givers }) =>
        toFieldValue(
          String(value.value),
          evidence.filter((item) => givers.has(item)),
          originOf,
        ),
      ),
    }));
  const explained = new Set(
    byValue.flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
  );
  const denying = evidence.filter(
    ({ stance, source }) => stance === 'disputes' && !explained.has(source),
  );
  return denying.length > 0 ? [...byValue, toPolarity(evidence, denying, originOf)] : byValue;
}

/** The values given for a field that exclude one another, the claim's own first. */
function listContested(field: string, claim: Claim, evidence: readonly Evidence[]): GivenValue[] {
  const found: GivenValue[] = [];
  for (const giver of [claim, ...evidence])
    for (const value of giver.values.filter((item) => item.field === field)) {
      const known = found.find(
        (item) => areAligned(item.value, value) && valuesAgree(item.value, value),
      );
      if (known) known.givers.add(giver);
      else found.push({ value, givers: new Set([giver]) });
    }
  return found.filter((one) => found.some((other) => exclude(one, other)));
}

/** What one giver says in one breath (from 10 to 20) is no disagreement. */
const exclude = (one: GivenValue, other: GivenValue): boolean =>
  one !== other &&
  areAligned(one.value, other.value) &&
  ![...one.givers].some((giver) => other.givers.has(giver));

function toPolarity(
  evidence: readonly Evidence[],
  denying: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldConflict {
  const asserting = evidence.filter(({ stance }) => stance === 'supports' || stance === 'reports');
  return {
    field: 'polarity',
    values: [
      toFieldValue('asserted', asserting, originOf),
      toFieldValue('denied', denying, originOf),
    ],
  };
}

function toFieldValue(
  value: string,
  evidence: readonly Evidence[],
  originOf: ReadonlyMap<string, string>,
): FieldValue {
  const sources = [...new Set(evidence.map(({ source }) => source))];
  return { value, sources, origins: new Set(sources.map((id) => originOf.get(id))).size };
}
