import { isDenial, isNegation, isUntrue } from '../text/polarity.ts';
import type { Token } from '../text/tokens.ts';
import type { Place } from './concept-groups.ts';
import type { Sentence } from './sentences-of-article.ts';

/** A negation turns at most so many words behind it: "did not really land". */
const NEGATION_REACH = 3;
/** A verb of denying reaches further: "denied that they had been told". */
const DENIAL_REACH = 5;
/** Marks between two words that a negation does not reach across; a denial reaches into what it quotes. */
const BOUNDARY = /[,;:()[\]“”"–—]/;
const DENIAL_BOUNDARY = /[,;:()[\]–—]/;
/** With these at the beginning of a clause all of it is denied: "No soldiers were ever killed". */
const SUBJECTS = new Set(['no', 'nobody', 'none', 'neither', 'nothing']);

/**
 * Whether the sentence denies a part of the claim: all places of one of its groups stand behind a negation or a verb of
 * denying, or the sentence calls it fabricated. A group that is also met elsewhere is not denied, and negations that are
 * words of a place are the claim's own.
 */
export function isDenied(
  text: string,
  { tokens }: Sentence,
  groups: readonly (readonly Place[])[],
): boolean {
  const inside = new Set(groups.flat(2));
  const turned = new Set(
    tokens.flatMap((_, i) => (inside.has(i) ? [] : listTurned(text, tokens, i))),
  );
  const denied = groups.some((places) =>
    places.every((place) => place.some((token) => turned.has(token))),
  );
  return denied || isCalledUntrue(text, tokens, inside);
}

/** The tokens that the token at `at` turns into their opposite. */
function listTurned(text: string, tokens: readonly Token[], at: number): number[] {
  const token = tokens[at];
  if (!token) return [];
  if (isDenial(token)) return listReached(text, tokens, at, [DENIAL_REACH, DENIAL_BOUNDARY]);
  if (!isNegation(token, tokens[at + 1])) return [];
  const opens = at === 0 || BOUNDARY.test(text.slice(tokens[at - 1]?.end, token.start));
  const whole = opens && SUBJECTS.has(token.norm);
  return listReached(text, tokens, at, [whole ? tokens.length : NEGATION_REACH, BOUNDARY]);
}

function listReached(
  text: string,
  tokens: readonly Token[],
  at: number,
  [reach, boundary]: readonly [number, RegExp],
): number[] {
  const reached: number[] = [];
  for (let i = at + 1; i <= at + reach && i < tokens.length; i++) {
    if (boundary.test(text.slice(tokens[i - 1]?.end, tokens[i]?.start))) break;
    reached.push(i);
  }
  return reached;
}

/** "… , calling the reports fabricated", "… is untrue". */
function isCalledUntrue(
  text: string,
  tokens: readonly Token[],
  inside: ReadonlySet<number>,
): boolean {
  const first = Math.min(...inside);
  return tokens.some(
    (token, i) =>
      isUntrue(token) &&
      i > first &&
      !inside.has(i) &&
      /\b(?:call|as|is|was|were|are)/i.test(text.slice(tokens[i - 4]?.start, token.start)),
  );
}
