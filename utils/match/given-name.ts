import type { Token } from '../text/tokens.ts';
import type { NameHit, Page } from './name-hit.ts';
import { tokensOf } from './name-hit.ts';
import { isParticle } from './name-parts.ts';
import { isTitle } from './titles.ts';

/** Words with a capital that are no given name. */
const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december yesterday today tomorrow later earlier asked despite during following besides except unlike
  regarding including versus did does why meet watch`.split(/\s+/),
);
const ADVERB = /(?:ly|ing|ed)$/;

/**
 * The word before a surname that reads as somebody's given name, if any: "Boris Yusov" is not the Yusov whose full name
 * the page gives. Not `sure` at the start of a sentence, where any word has a capital.
 */
export function findGivenName(page: Page, hit: NameHit): { token: Token; sure: boolean } | null {
  const tokens = tokensOf(page, hit);
  let at = hit.first - 1;
  while (at > 0 && isParticle(tokens[at]?.norm ?? '')) at--;
  const [token, next, name] = [tokens[at], tokens[at + 1], tokens[hit.first]];
  if (!token || !next || !name) return null;
  if (!/^(?:\s+|\.\s*|[-‐‑])$/.test(page.text.slice(token.end, next.start))) return null;
  const word = token.stop && token.norm.length > 1;
  if (!token.capital || word || isTitle(token.norm) || NO_NAMES.has(token.norm)) return null;
  if (token.allCaps && !name.allCaps) return null; // "CNN Verrin"
  if (at > 0) return { token, sure: true };
  return ADVERB.test(token.norm) || isInSmallLetters(page, token.norm)
    ? null
    : { token, sure: false };
}

const isInSmallLetters = ({ sentences }: Page, norm: string): boolean =>
  sentences.some(({ tokens }) => tokens.some((token) => !token.capital && token.norm === norm));
