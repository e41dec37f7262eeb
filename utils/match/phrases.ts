import type { TokenReader } from './quick-tokens.ts';
import { writePhrase } from './rule-bytes.ts';
import type { TermNumbers } from './term-numbers.ts';

/** A word or phrase of a concept group. */
export interface Phrase {
  /** As it stands in the rules. */
  bytes: readonly number[];
  /** Its terms without stop words. */
  content: readonly number[];
  /** Those written with a capital. */
  names: readonly number[];
}

/** Single words are read once; beyond so many all are forgotten. */
const MOST_KEPT = 100_000;

export function createPhraseReader(
  read: TokenReader,
  terms: TermNumbers,
): (words: string) => Phrase {
  const kept = new Map<string, Phrase>();
  return (words) => {
    const known = kept.get(words);
    if (known) return known;
    const tokens = read(words);
    const all = tokens.map(({ stem }) => terms.numberOf(stem));
    const phrase = {
      bytes: writePhrase(all),
      content: all.filter((_, i) => !tokens[i]?.stop),
      names: all.filter((_, i) => tokens[i]?.capital && !tokens[i]?.stop),
    };
    if (tokens.length > 1) return phrase; // seldom comes again
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(words, phrase);
    return phrase;
  };
}
