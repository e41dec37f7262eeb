import { toStem } from '../text/stem.ts';
import type { Place } from './concept-groups.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Who is not the one named, but somebody of his. */
const ASSOCIATES = new Set(
  `wife husband widow mother father parent son daughter brother sister child family relative friend colleague lawyer
  crewmate predecessor successor commander regiment`
    .split(/\s+/)
    .map(toStem),
);
const REACH = 5; // words from "families of" to the one named

/**
 * Whether the sentence speaks of somebody who belongs to the one whom the claim names, or of another of the kind: "Roe's
 * wife", "the families of the pilots", "another gate". `isOwn` tells which words are the claim's.
 */
export function isOfAssociate(
  text: string,
  { tokens, terms }: Sentence,
  groups: readonly (readonly Place[])[],
  isOwn: (term: number) => boolean,
): boolean {
  const inside = new Set(groups.flat(2));
  const isNear = (at: number, reach: number) =>
    Array.from({ length: reach }, (_, i) => at + 1 + i).some((i) => inside.has(i));
  return tokens.some(({ norm, stem, start }, i) => {
    const another = norm === 'another';
    if (!(another || ASSOCIATES.has(stem)) || inside.has(i) || isOwn(terms[i] ?? 0)) return false;
    if (another) return isNear(i, 2);
    const possessed = /^['’]s?\s/.test(text.slice(tokens[i - 1]?.end ?? start, start));
    if (possessed && inside.has(i - 1)) return true;
    return tokens[i + 1]?.norm === 'of' && isNear(i + 1, REACH - 1);
  });
}
