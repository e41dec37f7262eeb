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
  const isOwn = createOwnTest(index, claim);
  if (
    isUnreal(index, claim, text, sentence, groups) ||
    isOfAssociate(text, sentence, groups, isOwn) ||
    swapsRoles(index, claim, text, sentence)
  )
    return 'other';
  return saysElse(index, text, sentence, groups, isOwn) ? 'much' : null;
}

/** Tells the words of the claim's texts and groups. */
export function createOwnTest(index: MatchIndex, claim: number): (term: number) => boolean {
  const { must } = rulesOf(index, claim);
  let said: ReadonlySet<number> | undefined; // seldom asked for
  return (term) => {
    said ??= distinctTerms(index, claim);
    return said.has(term) || must.some((group) => group.some((phrase) => phrase.includes(term)));
  };
}
