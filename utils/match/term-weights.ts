import { listAt, type MatchIndex } from './open-index.ts';

/** All distinct content terms of a claim's texts. */
export function distinctTerms(index: MatchIndex, claim: number): Set<number> {
  const from = index.textStarts[index.claimTexts[claim] ?? 0];
  const to = index.textStarts[index.claimTexts[claim + 1] ?? 0];
  return new Set(index.textTerms.subarray(from, to));
}

export const weightOfTerms = ({ weightOf }: MatchIndex, terms: readonly number[]): number =>
  terms.reduce((total, term) => total + (weightOf[term] ?? 0), 0);

/** The weight of those distinct terms that are met: 0 to 1. */
export const shareOf = (
  index: MatchIndex,
  terms: readonly number[],
  isMet: (term: number) => boolean,
): number =>
  weightOfTerms(index, terms.filter(isMet)) / Math.max(1e-6, weightOfTerms(index, terms));

/** The claim's text of which the greatest share is said. */
export function nearestText(
  index: MatchIndex,
  claim: number,
  content: ReadonlySet<number>,
): number {
  let best = index.claimTexts[claim] ?? 0;
  let most = -1;
  for (let text = best; text < (index.claimTexts[claim + 1] ?? 0); text++) {
    const terms = [...new Set(listAt(index.textTerms, index.textStarts, text))];
    const share = shareOf(index, terms, (term) => content.has(term));
    if (share > most) [best, most] = [text, share];
  }
  return best;
}
