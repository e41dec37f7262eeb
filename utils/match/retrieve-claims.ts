import { listTokens } from '../text/tokens.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import { findTerm, NO_TERM } from './term-table.ts';

/** A claim and the one of its texts that is nearest to the query. */
export interface Candidate {
  claim: number;
  text: number;
  score: number;
}

/** BM25 with k1 = 1.2, b = .75 (Robertson & Zaragoza 2009, the usual defaults); terms count once. */
const K1 = 1.2;
const B = 0.75;

/**
 * The `count` best claims for a set of distinct terms, best first; each claim by its best text.
 * Terms outside the index may be among them.
 */
export function retrieveClaims(
  index: MatchIndex,
  terms: Iterable<number>,
  count: number,
): Candidate[] {
  const scores = new Map<number, number>();
  for (const term of terms) {
    if (term === NO_TERM) continue;
    const weight = index.weightOf[term] ?? 0;
    for (const text of listAt(index.postings, index.postingStarts, term))
      scores.set(text, (scores.get(text) ?? 0) + weight * lengthFactor(index, text));
  }
  const best = new Map<number, Candidate>();
  for (const [text, score] of scores) {
    const claim = index.textClaim[text] ?? 0;
    const known = best.get(claim);
    if (!known || score > known.score) best.set(claim, { claim, text, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, count);
}

/** The best claims for a whole text as one query. */
export function retrieveForText(index: MatchIndex, text: string, count: number): Candidate[] {
  const content = listTokens(text).filter(({ stop }) => !stop);
  const terms = new Set(content.map(({ stem }) => findTerm(index.termSlots, stem)));
  return retrieveClaims(index, terms, count);
}

function lengthFactor(index: MatchIndex, text: number): number {
  const length = (index.textStarts[text + 1] ?? 0) - (index.textStarts[text] ?? 0);
  return (K1 + 1) / (1 + K1 * (1 - B + (B * length) / index.meanTextLength));
}
