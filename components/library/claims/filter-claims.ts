import type { Verdict } from '../../../utils/claim/corroboration.ts';
import type { ClaimEntry } from '../catalogue.ts';
import { holdsWords, searchWords } from '../search.ts';

export const ORDERS = ['match', 'origins', 'pack'] as const;

export type Order = (typeof ORDERS)[number];

export interface ClaimFilter {
  query: string;
  verdict: Verdict | null;
  packId: string | null;
  order: Order;
}

export const NO_FILTER: ClaimFilter = { query: '', verdict: null, packId: null, order: 'match' };

export interface FilteredClaims {
  claims: ClaimEntry[];
  /** How many of each verdict there are under the other filters. */
  counts: Record<Verdict, number>;
}

export function filterClaims(entries: ClaimEntry[], filter: ClaimFilter): FilteredClaims {
  const words = searchWords(filter.query);
  const counts = { conflicting: 0, 'copied-only': 0, 'single-source': 0, corroborated: 0 };
  const claims = entries.filter((entry) => {
    if (filter.packId !== null && !isIn(entry, filter.packId)) return false;
    if (![entry, ...entry.twins].some(({ folded }) => holdsWords(folded, words))) return false;
    counts[entry.verdict] += 1;
    return filter.verdict === null || entry.verdict === filter.verdict;
  });
  return { claims: inOrder(claims, filter.order, words), counts };
}

function inOrder(claims: ClaimEntry[], order: Order, words: string[]): ClaimEntry[] {
  if (order === 'origins') return claims.sort((a, b) => b.origins - a.origins || b.pages - a.pages);
  if (order === 'match' && words.length > 0) {
    const own = new Map(claims.map((entry) => [entry, ownWords(entry, words)]));
    return claims.sort((a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0));
  }
  return claims; // as the packs have them
}

/** Whether the pack knows the claim, be it shown under another one's name. */
const isIn = ({ packId, twins }: ClaimEntry, wanted: string): boolean =>
  packId === wanted || twins.some((twin) => twin.packId === wanted);

/** Words found in the claim's own wordings rather than in its topics, speakers or sources. */
const ownWords = ({ folded, ownLength }: ClaimEntry, words: string[]): number =>
  words.filter((word) => folded.slice(0, ownLength).includes(word)).length;
