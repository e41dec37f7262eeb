import type { Acceptance } from './accept-grouped.ts';
import { coverClaim } from './coverage.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

const LIMITS = { highlight: 0.72, related: 0.5 } as const;
/** A claim of fewer stems, or of names alone, is too easily met by chance (measured in published retrieval tests). */
const LEAST_STEMS = 4;

/** Whether a sentence says a claim without concept groups. */
export function acceptPlain(
  index: MatchIndex,
  claim: number,
  sentence: Sentence,
): Acceptance | null {
  const { share, text } = coverClaim(index, claim, sentence, []);
  if (share < LIMITS.related) return null;
  const wanted = new Set(listAt(index.textTerms, index.textStarts, text));
  const places = sentence.terms.flatMap((term, i) =>
    wanted.has(term) && !sentence.tokens[i]?.stop ? [[i, i] as const] : [],
  );
  if (places.length < LEAST_STEMS) return null;
  return {
    level: share >= LIMITS.highlight ? 'highlight' : 'related',
    leans: false,
    score: share,
    places,
  };
}
