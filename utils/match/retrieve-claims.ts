import { listTokens } from '../text/tokens.ts';
import { IMPACT_UNIT } from './compile-claims.ts';
import type { MatchIndex } from './open-index.ts';
import { findTerm, NO_TERM } from './term-table.ts';

export interface Candidate {
  claim: number;
  /** BM25. */
  score: number;
}

/** Finds the nearest claims for sets of terms, one set after another. */
export interface Retriever {
  /**
   * The `count` best claims for distinct terms, best first; terms outside the index may be among them.
   * Terms of more than `gate` claims lead to none, they only add to claims that rarer terms have led to.
   */
  retrieve(terms: Iterable<number>, count: number, gate?: number): Candidate[];
}

/** Holds one score for each claim, so make one for each article and not for each sentence. */
export function createRetriever(index: MatchIndex): Retriever {
  const scores = new Float32Array(index.claimIds.length);
  const touched: number[] = [];
  const add = (term: number, onlyTouched: boolean): void => {
    const weight = (index.weightOf[term] ?? 0) * IMPACT_UNIT;
    const end = index.postingStarts[term + 1] ?? 0;
    for (let at = index.postingStarts[term] ?? end; at < end; at++) {
      const claim = index.postings[at] ?? 0;
      const score = scores[claim] ?? 0;
      if (score === 0) {
        if (onlyTouched) continue;
        touched.push(claim);
      }
      scores[claim] = score + weight * (index.impactOf[at] ?? 0);
    }
  };
  return {
    retrieve(terms, count, gate = Number.POSITIVE_INFINITY) {
      const common: number[] = [];
      for (const term of terms) {
        if (term === NO_TERM || term + 1 >= index.postingStarts.length) continue;
        if (frequencyOf(index, term) > gate) common.push(term);
        else add(term, false);
      }
      for (const term of common) if (frequencyOf(index, term) <= 8 * gate) add(term, true);
      const best = selectBest(touched, scores, count);
      for (const claim of touched) scores[claim] = 0;
      touched.length = 0;
      return best;
    },
  };
}

/** The best claims for a whole text as one query. */
export function retrieveForText(index: MatchIndex, text: string, count: number): Candidate[] {
  const content = listTokens(text).filter(({ stop }) => !stop);
  const terms = new Set(content.map(({ stem }) => findTerm(index.termSlots, stem)));
  return createRetriever(index).retrieve(terms, count);
}

const frequencyOf = ({ postingStarts }: MatchIndex, term: number): number =>
  (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);

/** Keeps a short sorted list instead of sorting all: `count` is small and most claims are far below. */
function selectBest(claims: readonly number[], scores: Float32Array, count: number): Candidate[] {
  const best: Candidate[] = [];
  let least = 0;
  for (const claim of claims) {
    const score = scores[claim] ?? 0;
    if (best.length === count && score <= least) continue;
    let at = best.length;
    while (at > 0 && isBefore(claim, score, best[at - 1])) at--;
    best.splice(at, 0, { claim, score });
    if (best.length > count) best.pop();
    if (best.length === count) least = best[count - 1]?.score ?? 0;
  }
  return best;
}

/** Equal scores in the order of the packs, so that a result never depends on the order of the words. */
const isBefore = (claim: number, score: number, other: Candidate | undefined): boolean =>
  other === undefined || score > other.score || (score === other.score && claim < other.claim);
