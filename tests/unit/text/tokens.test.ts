import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTokens } from '../../../utils/text/tokens.ts';

const norms = (text: string) => listTokens(text).map(({ norm }) => norm);

describe('listTokens', () => {
  it.each([
    ['a possessive is no part of the word', 'Ukraine’s army', ['ukraine', 'army']],
    ['hyphenated words fall apart', 'a 28-year-old', ['a', '28', 'year', 'old']],
    ['thousands are one number', '$1,000,000 and 1,200', ['1000000', 'and', '1200']],
    ['a decimal keeps its point', '6.8 million', ['6.8', 'million']],
    ['soft hyphens vanish', 'hel\u00adi\u00adcopter', ['helicopter']],
    ['full-width letters fold', 'ＧＵＲ', ['gur']],
    ['handles lose their sign', '@Gazette #storm', ['gazette', 'storm']],
    ['a contraction stays whole', 'they can’t', ['they', "can't"]],
    ['Cyrillic words are words', 'Ірина Ковач', ['ірина', 'ковач']],
  ])('%s', (_, text, expected) => expect(norms(text)).toEqual(expected));

  it('ends a possessive word before its ending', () => {
    const text = 'the pilot’s plan';
    const [, pilot] = listTokens(text);
    expect(text.slice(pilot?.start, pilot?.end)).toBe('pilot');
  });

  it('brings irregular forms and British spellings to one stem', () => {
    const stems = listTokens('flew flown flies; defence defense; organised organized').map(
      (t) => t.stem,
    );
    expect(new Set(stems.slice(0, 3)).size).toBe(1);
    expect(stems[3]).toBe(stems[4]);
    expect(stems[5]).toBe(stems[6]);
  });

  it.each(['en', 'fr', 'uk', 'zh', 'und'])(
    'gives words that stand where it says: %s',
    (language) => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
          const fold = (part: string) =>
            part
              .normalize('NFKC')
              .replace(/[\u00ad\u200b-\u200d\u2060,]/g, '')
              .replace(/[’ʼ]/g, "'")
              .toLowerCase();
          for (const { start, end, norm } of listTokens(text, 0, language))
            expect(norm.replace(/,/g, '')).toBe(fold(text.slice(start, end)));
        }),
      );
    },
  );

  it('falls into words where a script writes none apart', () => {
    expect(norms('习近平主席表示。')).toEqual(['习', '近平', '主席', '表示']);
  });

  it('gives offsets that lie in order inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of listTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
