import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../utils/claim/claim.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { aClaim, anArticle, aPack, aSpeaker } from '../../builders.ts';

const read = (
  { claim, language }: { claim: Partial<Claim>; language: string },
  text: string,
  pageLanguage: string,
) => {
  const pack = aPack({ language, claims: [aClaim(claim)], speakers: [aSpeaker()] });
  const index = openIndex(compileIndex(pack));
  if (!index) throw new Error('not opened');
  const found = findMentions([index], anArticle(text, { language: pageLanguage }));
  return [
    ...found.claims.map(({ relation }) => relation),
    ...found.speakers.map(({ speakerId }) => speakerId),
  ];
};

const ENGLISH = {
  language: 'en',
  claim: { text: 'Forty barges waited above the broken storm gate for nine days without pilots.' },
};
const GERMAN = {
  language: 'de',
  claim: {
    text: 'Vierzig Schiffe warteten neun Tage lang oberhalb des zerbrochenen Sturmtors auf Lotsen.',
  },
};
const UKRAINIAN = {
  language: 'uk',
  claim: { text: 'Сорок барж чекали дев’ять днів вище зламаних штормових воріт на лоцманів.' },
};

describe('a page in the language of the pack', () => {
  it.each([
    [
      'German',
      GERMAN,
      'Oberhalb des zerbrochenen Sturmtores warteten vierzig Schiffe neun Tage auf Lotsen.',
      'de-AT',
    ],
    [
      'Ukrainian',
      UKRAINIAN,
      'Вище зламаних штормових воріт сорок барж дев’ять днів чекали лоцманів.',
      'uk',
    ],
    ['English', ENGLISH, ENGLISH.claim.text, 'en-GB'],
    ['a page that does not say', ENGLISH, ENGLISH.claim.text, 'und'],
  ])('%s: by stems', (_, pack, text, language) => {
    expect(read(pack, text, language)).toEqual(['same']);
  });
});

describe('a page in another language', () => {
  it('quotes the claim', () => {
    const text = `Im Bericht heißt es: „${ENGLISH.claim.text}“`;
    expect(read(ENGLISH, text, 'de')).toEqual(['same']);
  });

  it('nearly quotes it', () => {
    const text =
      'Er sagte: „Some forty barges waited above the broken storm gate for nine days without pilots.“';
    expect(read(ENGLISH, text, 'de')).toEqual(['same']);
  });

  it.each([
    [
      'another number',
      'Forty barges waited above the broken storm gate for six days without pilots.',
    ],
    [
      'a negation',
      'Forty barges never waited above the broken storm gate for nine days without pilots.',
    ],
    [
      'other words',
      'Forty vessels were stuck above the storm gate, which was broken, for nine days.',
    ],
    ['a part of it', 'Above the broken storm gate.'],
  ])('is silent on %s', (_, text) => expect(read(ENGLISH, `„${text}“`, 'de')).toEqual([]));

  it('names its speakers all the same', () => {
    expect(read(ENGLISH, 'Gestern sprach Ilse Verrin.', 'de')).toEqual(['ilse-verrin']);
    expect(read(ENGLISH, 'Le discours d’Ilse Verrin.', 'fr')).toEqual(['ilse-verrin']);
  });
});
