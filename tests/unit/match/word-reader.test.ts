import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileWith, createIndexCompiler } from '../../../utils/match/compile-index.ts';
import {
  createPlainLister,
  createQuickLister,
  type WordLister,
} from '../../../utils/match/word-reader.ts';
import { aClaim, aPack, aSpeaker } from '../../builders.ts';

/** Words that rules for tokens look at, marks that stand at words, and any Unicode text. */
const PIECES = fc.oneof(
  fc.constantFrom(
    ...["Russia's", "don't", 'l’armée', '#AustralianFires', '@jane_roe', 'www.', 'http:', 'pic.x/'],
    ...['1,000.50', '3rd', 'NATO', 'U.S.', 'Q', 'İstanbul', 'Straße', 'ﬁre', 'ﷺ', '日本語です'],
    ...['co-op', 'that', 'not', 'Russian', 'soldiers', 'gate.', '(Gate)', 'ship;', 'a\u00adb'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(..."abAB.,’'-#@1é"), maxLength: 8 }),
);
const SPACES = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u0085',
  '-',
  '',
);
const TEXT = fc
  .array(fc.tuple(PIECES, SPACES), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
const LANGUAGE = fc.constantFrom('en', 'fr', 'uk', 'tr');

const numberWords = () => {
  const numbers = new Map<string, number>();
  return (word: string) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1;
};
const listWords = (list: WordLister, texts: readonly string[]) => {
  const words: number[][] = [];
  for (const text of texts) list(text, (...word) => words.push(word));
  return words;
};

describe('the quick way to read words', () => {
  it('gives the words of any texts as reading token by token does', () => {
    fc.assert(
      fc.property(
        fc.array(TEXT),
        LANGUAGE,
        fc.constantFrom('stem', 'norm'),
        (texts, language, by) => {
          const quick = createQuickLister({ language, by, numberOf: numberWords() });
          const plain = createPlainLister({ language, by, numberOf: numberWords() });
          expect(listWords(quick, texts)).toEqual(listWords(plain, texts));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('compiles any pack to the very index that reading token by token gives', () => {
    const texts = fc.array(TEXT, { maxLength: 4 });
    const claims = fc.array(
      fc
        .record({
          text: TEXT,
          variants: texts,
          must: fc.array(texts, { maxLength: 3 }),
          mustNot: texts,
        })
        .map(aClaim),
      { maxLength: 5 },
    );
    const speakers = fc.array(
      fc
        .record({
          name: TEXT,
          kind: fc.constantFrom('person', undefined),
          aliases: texts,
          role: TEXT,
          cues: texts,
        })
        .map(aSpeaker),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(claims, speakers, LANGUAGE, (someClaims, someSpeakers, language) => {
        const pack = aPack({ claims: someClaims, speakers: someSpeakers, language });
        const quick = compileWith(createIndexCompiler(pack), pack);
        const plain = compileWith(createIndexCompiler(pack, createPlainLister), pack);
        expect(Buffer.from(quick).equals(Buffer.from(plain))).toBe(true);
      }),
    );
  });
});
