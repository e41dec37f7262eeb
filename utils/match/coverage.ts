import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { weightOfTerms } from './term-weights.ts';

/** What is said next to the sentence counts less than what is said in it. */
const CONTEXT_SHARE = 0.4;

/** How much of a claim a sentence and its context say, by the nearest of the claim's texts: 0 to 1. */
export function coverClaim(
  index: MatchIndex,
  claim: number,
  { content }: Sentence,
  context: readonly Sentence[],
): number {
  const near = new Set(context.flatMap((sentence) => [...sentence.content]));
  let best = 0;
  for (let text = index.claimTexts[claim] ?? 0; text < (index.claimTexts[claim + 1] ?? 0); text++) {
    const terms = [...new Set(listAt(index.textTerms, index.textStarts, text))];
    const here = terms.filter((term) => content.has(term));
    const beside = terms.filter((term) => !content.has(term) && near.has(term));
    const said = weightOfTerms(index, here) + CONTEXT_SHARE * weightOfTerms(index, beside);
    best = Math.max(best, said / Math.max(1e-6, weightOfTerms(index, terms)));
  }
  return best;
}
