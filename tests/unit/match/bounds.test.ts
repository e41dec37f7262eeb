import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Claim, Speaker } from '../../../utils/claim/claim.ts';
import type { Mentions } from '../../../utils/claim/mention.ts';
import type { Pack } from '../../../utils/claim/pack.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { type MatchIndex, openIndex } from '../../../utils/match/open-index.ts';
import { createTokenReader } from '../../../utils/match/quick-tokens.ts';
import { listTokens } from '../../../utils/text/tokens.ts';
import { aClaim, anArticle, aPack, aSpeaker } from '../../builders.ts';

const GATE = aClaim({
  must: [
    ['gate', 'barrier'],
    ['reopen', 'open again'],
  ],
});
const CREWS = aClaim({
  id: 'crews-moored',
  text: 'About 290 barge crews are moored above the Sedge Gate.',
});

function indexOf(pack: Partial<Pack>): MatchIndex {
  const index = openIndex(compileIndex(aPack(pack)));
  if (!index) throw new Error('not opened');
  return index;
}

const read = (text: string, claims: Claim[] = [GATE, CREWS], speakers: Speaker[] = [aSpeaker()]) =>
  findMentions([indexOf({ claims, speakers })], anArticle(text));

/** All that is found lies inside the text, and claims and names begin and end with a word or a mark. */
function expectSound({ claims, speakers, quotes }: Mentions, text: string): void {
  for (const { start, end } of [...claims, ...speakers, ...quotes]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { start, end } of [...claims, ...speakers])
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
}

describe('odd claims', () => {
  it('takes ten thousand variants of one claim', () => {
    const variants = Array.from({ length: 10_000 }, (_, i) => `Sedge Gate opened, wording ${i}.`);
    const { claims } = read(GATE.text, [{ ...GATE, variants }]);
    expect(claims.map(({ claimId }) => claimId)).toEqual(['gate-reopened']);
  });

  it.each([
    ['one word', 'Gate'],
    ['stop words only', 'It was that which they had been.'],
    ['nothing that is a word', '… — !'],
    ['words of another script', 'הגשר נסגר מחדש'],
  ])('is silent about a claim of %s without groups', (_, text) => {
    expect(read(`${text} The gate. ${text}`, [aClaim({ text })]).claims).toEqual([]);
  });

  it('takes groups without any word', () => {
    expect(read(GATE.text, [{ ...GATE, must: [['…'], ['—']] }]).claims).toEqual([]);
  });
});

describe('odd pages', () => {
  it('marks a claim that a page repeats a thousand times forty times', () => {
    const text = 'The Sedge Gate reopened to small craft.\n'.repeat(1_000);
    const { claims } = read(text);
    expect(claims).toHaveLength(40);
    expect(claims[0]).toMatchObject({ start: 0, claimId: 'gate-reopened' });
    expectSound({ claims, speakers: [], quotes: [] }, text);
  });

  it('finds at most two thousand names on a page', () => {
    expect(read('Ilse Verrin spoke. '.repeat(3_000)).speakers).toHaveLength(2_000);
  });

  it.each([
    ['letters', 'x'.repeat(1_000_000)],
    ['a sentence without spaces', 'The.Sedge.Gate.reopened.'.repeat(40_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['full stops', '.'.repeat(1_000_000)],
    ['combining marks', `e${'\u0301'.repeat(1_000_000)}`],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(90_000)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['quotation marks', '“'.repeat(200_000)],
  ])('reads a megabyte of %s', { timeout: 20_000 }, (_, text) => {
    expectSound(read(text), text);
  });

  it('finds what stands between text from right to left, emoji and combining marks', () => {
    const said = 'The Sedge Gate reopened to small craft on 23 August';
    const text = `שלום עולם 👩‍👩‍👧‍👦 e\u0301\u0302. ${said}. مرحبا بالعالم, Ilse Verrin 🌊.`;
    const { claims, speakers } = read(text);
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([`${said}.`]);
    expect(speakers.map(({ start, end }) => text.slice(start, end))).toEqual(['Ilse Verrin']);
  });
});

const WORDS =
  'gate Gate Sedge reopened barrier crews moored barge Ilse Verrin Pia Tomas 290 23 August small craft said the to . , \n “ ” 👩‍👧 e\u0301 שער'.split(
    ' ',
  );
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 60,
  })
  .map((words) => words.join(' '));

describe('whatever the text', () => {
  const packs = [
    indexOf({ id: 'a', claims: [GATE], speakers: [aSpeaker()] }),
    indexOf({
      id: 'b',
      claims: [CREWS, GATE],
      speakers: [aSpeaker({ id: 'pia', name: 'Pia Verrin' })],
    }),
    indexOf({
      id: 'c',
      claims: [CREWS],
      speakers: [aSpeaker({ id: 'other', name: 'Ilse Verrin' })],
    }),
  ];

  it('every mention is a piece of it', () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(findMentions(packs, anArticle(text)), text)),
    );
  });

  it('the order of the packs makes no difference', () => {
    const anyOrder = fc.shuffledSubarray(packs, { minLength: packs.length });
    fc.assert(
      fc.property(anyText, anyOrder, (text, order) => {
        expect(findMentions(order, anArticle(text))).toEqual(findMentions(packs, anArticle(text)));
      }),
    );
  });

  it('words read before are read the same again', () => {
    const readAgain = createTokenReader('en', 5);
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), fc.nat(9), (text, offset) => {
        expect(readAgain(text, offset)).toEqual(listTokens(text, offset));
      }),
    );
  });
});

describe('names that several packs know', () => {
  const names = (text: string, ...packs: Speaker[][]) =>
    findMentions(
      packs.map((speakers, i) => indexOf({ id: `pack-${i}`, speakers })),
      anArticle(text),
    ).speakers.map(({ packId, start, end }) => `${packId}: ${text.slice(start, end)}`);
  const pia = aSpeaker({ id: 'pia', name: 'Pia Verrin' });

  it('are one person’s when the full name is the same, and listed once', () => {
    expect(
      names('Ilse Verrin spoke. Verrin left.', [aSpeaker()], [aSpeaker({ id: 'iv' })]),
    ).toEqual(['pack-0: Ilse Verrin', 'pack-0: Verrin']);
  });

  it('mean nobody when two people of that surname are on the page', () => {
    expect(names('Ilse Verrin met Pia Verrin. Verrin left.', [aSpeaker()], [pia])).toEqual([
      'pack-0: Ilse Verrin',
      'pack-1: Pia Verrin',
    ]);
  });

  it('give way to a longer name of another pack', () => {
    const bridge = aSpeaker({ id: 'b', name: 'Ilse Verrin Bridge Company', kind: 'organization' });
    expect(names('The Ilse Verrin Bridge Company agreed.', [aSpeaker()], [bridge])).toEqual([
      'pack-1: Ilse Verrin Bridge Company',
    ]);
  });
});
