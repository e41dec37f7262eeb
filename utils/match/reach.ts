import type { Token } from '../text/tokens.ts';

/** Marks between two words that a word before them does not reach across. */
export const BOUNDARY = /[,;:()[\]“”"–—]/;
/** Behind these a clause begins, which a word before them does not turn. */
export const CONJUNCTION = new Set(
  `and but because since when where while whereas although though if unless after before as so who which whom whose how why
  until till despite instead`.split(/\s+/),
);

/** Tokens behind the one at `at` that a word there may turn: at most so many, none behind a mark or a conjunction. */
export function listReached(
  text: string,
  tokens: readonly Token[],
  at: number,
  { reach, boundary }: { reach: number; boundary: RegExp },
): number[] {
  const reached: number[] = [];
  for (let i = at + 1; i <= at + reach && i < tokens.length; i++) {
    if (boundary.test(text.slice(tokens[i - 1]?.end, tokens[i]?.start))) break;
    if (i > at + 1 && CONJUNCTION.has(tokens[i]?.norm ?? '')) break;
    reached.push(i);
  }
  return reached;
}
