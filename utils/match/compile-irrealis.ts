import { IRREAL_STEMS } from '../text/irrealis.ts';
import type { TermNumbers } from './term-numbers.ts';
import { WORD, type WordReader } from './word-reader.ts';

/** Of each term below its length what the word makes of a claim, see `IRREALIS`; these words are numbered for it. */
export function compileIrrealis(terms: TermNumbers): Uint8Array {
  const numbers = IRREAL_STEMS.map(([stem]) => terms.numberOf(stem));
  const bits = new Uint8Array(Math.max(...numbers) + 1);
  IRREAL_STEMS.forEach(([, bit], i) => {
    const term = numbers[i] ?? 0;
    bits[term] = (bits[term] ?? 0) | bit;
  });
  return bits;
}

/** What the words of the text read last make of a claim; a name inside it makes nothing. */
export function irrealOf(words: WordReader, irrealis: Uint8Array): number {
  const [terms, flags] = [words.terms(), words.flags()];
  let bits = 0;
  for (let i = 0; i < words.length(); i++) {
    const term = terms[i] ?? 0;
    if (term < irrealis.length && (i === 0 || ((flags[i] ?? 0) & WORD.capital) === 0))
      bits |= irrealis[term] ?? 0;
  }
  return bits;
}
