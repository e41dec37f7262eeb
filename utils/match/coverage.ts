import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

/** What is said next to the sentence counts less than what is said in it. */
const CONTEXT_SHARE = 0.4;

export interface Coverage {
  /** 0 to 1: the weight of the claim's nearest text that is said. */
  share: number;
  /** Number of that text. */
  text: number;
}

/** How much of a claim a sentence says, by the nearest of the claim's texts. */
export function coverClaim(
  index: MatchIndex,
  claim: number,
  sentence: Sentence,
  context: readonly Sentence[],
): Coverage {
  const near = new Set(context.flatMap(({ content }) => [...content]));
  let best: Coverage = { share: 0, text: index.claimTexts[claim] ?? 0 };
  for (let text = best.text; text < (index.claimTexts[claim + 1] ?? 0); text++) {
    const share = coverText(index, text, sentence.content, near);
    if (share > best.share) best = { share, text };
  }
  return best;
}

function coverText(
  index: MatchIndex,
  text: number,
  here: ReadonlySet<number>,
  near: ReadonlySet<number>,
): number {
  let [whole, said] = [0, 0];
  for (const term of new Set(listAt(index.textTerms, index.textStarts, text))) {
    const weight = index.weightOf[term] ?? 0;
    whole += weight;
    if (here.has(term)) said += weight;
    else if (near.has(term)) said += weight * CONTEXT_SHARE;
  }
  return whole ? said / whole : 0;
}
