import { isDenial, isNegation, isUntrue } from '../text/polarity.ts';
import type { Place } from './concept-groups.ts';
import type { Sentence } from './sentences-of-article.ts';

/** A negation turns what stands at most so many words behind it: "did not, he said, land". */
const REACH = 3;
/** Marks between two words that a negation does not reach across. */
const BOUNDARY = /[;:()[\]“”"–—]/;

/**
 * Whether the sentence denies what its tokens at `places` say: a negation just before one of them, a verb of denying
 * before them in the same clause, or a word such as "fabricated" said of them. Negations that are words of a place are the claim's own.
 */
export function isDenied(text: string, { tokens }: Sentence, places: readonly Place[]): boolean {
  const inside = new Set(places.flat());
  const [first, last] = [Math.min(...inside), Math.max(...inside)];
  const gap = (from: number, to: number) => text.slice(tokens[from]?.end, tokens[to]?.start);
  return tokens.some((token, i) => {
    if (inside.has(i)) return false;
    if (isNegation(token, tokens[i + 1]))
      return range(i + 1, i + REACH).some((to) => inside.has(to) && !BOUNDARY.test(gap(i, to)));
    if (isDenial(token)) return i < last && !/[,;:]/.test(gap(i, Math.max(i + 1, first)));
    return (
      isUntrue(token) &&
      i > first &&
      /\b(?:call|as|is|was|were|are)/i.test(text.slice(tokens[i - 4]?.start, token.start))
    );
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
