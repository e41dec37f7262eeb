import type { Span } from '../claim/mention.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Marks that end a clause when they stand between two words. */
const BOUNDARY = /[,;:()[\]“”"–—…]|\s-\s/;

/**
 * The part of a sentence that holds the tokens `first` to `last`, grown to the clause they stand in,
 * so that a highlight begins and ends where a reader would pause.
 */
export function toClause(
  text: string,
  { tokens, start, end }: Sentence,
  first: number,
  last: number,
): Span {
  const gap = (i: number) => text.slice(tokens[i]?.end ?? start, tokens[i + 1]?.start ?? end);
  let [from, to] = [first, last];
  while (from > 0 && !BOUNDARY.test(gap(from - 1))) from--;
  while (to < tokens.length - 1 && !BOUNDARY.test(gap(to))) to++;
  return { start: tokens[from]?.start ?? start, end: endOf(text, tokens[to]?.end ?? end, end) };
}

/** A possessive ending and a full stop belong to the clause. */
function endOf(text: string, at: number, end: number): number {
  return at + (text.slice(at, end).match(/^(?:['’]s)?[.!?]?/)?.[0].length ?? 0);
}
