import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSentences } from '../../../utils/text/sentences.ts';

const sentences = (text: string, language?: string) =>
  listSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('listSentences', () => {
  it.each([
    ['ends at a full stop', 'It rained. We left.', ['It rained.', 'We left.']],
    ['goes on after a rank', 'Gen. Orlo spoke. We left.', ['Gen. Orlo spoke.', 'We left.']],
    ['goes on after initials', 'J. Roe said so.', ['J. Roe said so.']],
    ['goes on after U.S.', 'The U.S. Army left.', ['The U.S. Army left.']],
    ['never crosses a block', 'A headline\nThen a sentence.', ['A headline', 'Then a sentence.']],
    ['leaves out empty blocks', '\n\n  \nText.\n', ['Text.']],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));

  it('takes any language tag a page may carry', () => {
    expect(sentences('One. Two.', 'not a language!')).toEqual(['One.', 'Two.']);
  });

  it('loses no visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
