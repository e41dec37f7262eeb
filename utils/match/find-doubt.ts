import { isOfAssociate } from './associate.ts';
import { type Place, rulesOf } from './concept-groups.ts';
import type { MatchIndex } from './open-index.ts';
import { swapsRoles } from './role-order.ts';
import type { Sentence } from './sentences-of-article.ts';
import { distinctTerms } from './term-weights.ts';
import { saysElse } from './unexplained.ts';
import { isUnreal } from './unreal.ts';

/** `other`: probably another statement; `much`: much is said besides, which weighs less on a page that says the claim elsewhere. */
export type Doubt = 'other' | 'much';

/**
 * Why a sentence that meets all groups of a claim may say something else with them: it only wants or asks it, turns the
 * roles round, speaks of somebody near the one named, or says much besides. Needs no author's work; what each test is
 * worth stands in docs/evaluation.md.
 */
export function findDoubt(
  index: MatchIndex,
  claim: number,
  text: string,
  sentence: Sentence,
  groups: readonly (readonly Place[])[],
): Doubt | null {
  const own = ownTerms(index, claim);
  const isOwn = (term: number) => own.has(term);
  if (
    isUnreal(index, claim, text, sentence, groups) ||
    isOfAssociate(text, sentence, groups, isOwn) ||
    swapsRoles(index, claim, text, sentence)
  )
    return 'other';
  return saysElse(index, text, sentence, groups, isOwn) ? 'much' : null;
}

/** All words of the claim's texts and groups. */
export function ownTerms(index: MatchIndex, claim: number): Set<number> {
  const own = distinctTerms(index, claim);
  for (const group of rulesOf(index, claim).must)
    for (const phrase of group) for (const term of phrase) own.add(term);
  return own;
}
