import { IMPACT_SHIFT, IMPACT_UNIT, MOST_CLAIMS } from './compile-postings.ts';
import type { MatchIndex } from './open-index.ts';
import { readTokens } from './quick-tokens.ts';
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
  const scores = new Float32Array(index.claimCount);
  const touched = new Uint32Array(index.claimCount);
  const { postings, postingStarts, weightOf } = index;
  let touchedCount = 0;
  const lead = (term: number): void => {
    const weight = (weightOf[term] ?? 0) * IMPACT_UNIT;
    const end = postingStarts[term + 1] ?? 0;
    for (let at = postingStarts[term] ?? end; at < end; at++) {
      const posting = postings[at] ?? 0;
      const claim = posting & CLAIM_BITS;
      const score = scores[claim] ?? 0;
      if (score === 0) touched[touchedCount++] = claim;
      scores[claim] = score + weight * (posting >>> IMPACT_SHIFT);
    }
  };
  const follow = (term: number): void => {
    const weight = (weightOf[term] ?? 0) * IMPACT_UNIT;
    const end = postingStarts[term + 1] ?? 0;
    for (let at = postingStarts[term] ?? end; at < end; at++) {
      const posting = postings[at] ?? 0;
      const claim = posting & CLAIM_BITS;
      const score = scores[claim] ?? 0;
      if (score !== 0) scores[claim] = score + weight * (posting >>> IMPACT_SHIFT);
    }
  };
  return {
    retrieve(terms, count, gate = Number.POSITIVE_INFINITY) {
      const common: number[] = [];
      for (const term of terms) {
        if (term === NO_TERM || term + 1 >= postingStarts.length) continue;
        if (frequencyOf(index, term) > gate) common.push(term);
        else lead(term);
      }
      for (const term of common) if (frequencyOf(index, term) <= 8 * gate) follow(term);
      const reached = touchedCount;
      touchedCount = 0;
      return takeBest(touched, reached, scores, count);
    },
  };
}

const CLAIM_BITS = MOST_CLAIMS - 1;

/** The best claims for a whole text as one query. */
export function retrieveForText(index: MatchIndex, text: string, count: number): Candidate[] {
  const content = readTokens(text, 0, index.language).filter(({ stop }) => !stop);
  const terms = new Set(content.map(({ stem }) => findTerm(index.termSlots, stem)));
  return createRetriever(index).retrieve(terms, count);
}

const frequencyOf = ({ postingStarts }: MatchIndex, term: number): number =>
  (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);

/**
 * The best of the first `reached` claims; takes their scores away, so that the next sentence begins without any. Keeps a
 * short sorted list instead of sorting all: `count` is small and most claims are far below.
 */
function takeBest(
  claims: Uint32Array,
  reached: number,
  scores: Float32Array,
  count: number,
): Candidate[] {
  const best: Candidate[] = [];
  let least = 0;
  for (let i = 0; i < reached; i++) {
    const claim = claims[i] ?? 0;
    const score = scores[claim] ?? 0;
    scores[claim] = 0;
    if (score <= least) continue; // 0 until the list is full
    if (best.length === count) best.pop();
    insert(best, { claim, score });
    if (best.length === count) least = best[count - 1]?.score ?? 0;
  }
  return best;
}

function insert(best: Candidate[], one: Candidate): void {
  let at = best.length;
  for (; at > 0 && isBefore(one.claim, one.score, best[at - 1]); at--)
    best[at] = best[at - 1] as Candidate;
  best[at] = one;
}

/** Equal scores in the order of the packs, so that a result never depends on the order of the words. */
const isBefore = (claim: number, score: number, other: Candidate | undefined): boolean =>
  other === undefined || score > other.score || (score === other.score && claim < other.claim);
