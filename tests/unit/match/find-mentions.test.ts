import { describe, expect, it } from 'vitest';
import type { Claim, Speaker } from '../../../utils/claim/claim.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { type MatchIndex, openIndex } from '../../../utils/match/open-index.ts';
import { aClaim, anArticle, aPack, aSpeaker } from '../../builders.ts';

const REOPENED = aClaim({
  variants: ['Small boats may pass the Sedge Gate again since 23 August 2026.'],
  must: [
    ['gate', 'barrier'],
    ['reopen', 'open again', 'pass again', 'back in service'],
  ],
  mustNot: ['barges'],
  values: [{ field: 'date', value: '2026-08-23', precision: 'day' }],
});
const MOORED = aClaim({
  id: 'crews-moored',
  text: 'About 290 barge crews are moored above the gate.',
  must: [
    ['crew', 'barge'],
    ['moor', 'wait', 'stuck'],
  ],
  values: [{ field: 'number', value: 290, unit: 'crew' }],
});

function indexOf(claims: Claim[], speakers: Speaker[] = []): MatchIndex {
  const index = openIndex(compileIndex(aPack({ claims, speakers })));
  if (!index) throw new Error('not opened');
  return index;
}

const read = (text: string, claims = [REOPENED, MOORED], speakers: Speaker[] = []) => {
  const found = findMentions([indexOf(claims, speakers)], anArticle(text));
  return {
    ...found,
    claimsFound: found.claims.map(({ claimId, relation }) => `${claimId} ${relation}`),
    words: found.claims.map(({ start, end }) => text.slice(start, end)),
    names: found.speakers.map(
      ({ speakerId, start, end }) => `${speakerId}: ${text.slice(start, end)}`,
    ),
  };
};

describe('findMentions: claims', () => {
  it('finds a claim in its own words', () => {
    expect(read(REOPENED.text).claimsFound).toEqual(['gate-reopened same']);
  });

  it('finds a claim reworded', () => {
    expect(
      read('On 23 August the barrier at Sedge opened again for small craft.', [
        {
          ...REOPENED,
          must: [
            ['gate', 'barrier'],
            ['reopen', 'opened again'],
          ],
        },
      ]).claimsFound,
    ).toEqual(['gate-reopened same']);
  });

  it('takes what a group needs from the sentence beside', () => {
    const text = 'The Sedge Gate has a new leaf. It reopened to small craft on 23 August.';
    expect(read(text).words).toEqual(['It reopened to small craft on 23 August.']);
  });

  it('shows a different date as a conflict and where it stands', () => {
    const text = 'The Sedge Gate reopened to small craft on 9 August.';
    const [mention] = read(text).claims;
    expect(mention?.relation).toBe('conflict');
    expect(mention?.conflict).toMatchObject({
      field: 'date',
      here: '2026-08-09',
      known: '2026-08-23',
    });
    expect(text.slice(mention?.conflict?.start, mention?.conflict?.end)).toBe('9 August');
  });

  it('shows a different number of the same thing as a conflict', () => {
    const { claims } = read('Some 340 barge crews are moored above the gate.');
    expect(claims[0]?.conflict).toMatchObject({ field: 'number', here: '340', known: '290' });
  });

  it('tolerates rounding', () => {
    expect(read('Some 292 barge crews are moored above the gate.').claimsFound).toEqual([
      'crews-moored same',
    ]);
  });

  it('says nothing about numbers of other things', () => {
    const text = 'About 290 barge crews are moored above the gate, 12 kilometres from town.';
    expect(read(text).claimsFound).toEqual(['crews-moored same']);
  });

  it('is silent on a look-alike', () => {
    expect(read('The Sedge Gate reopened to barges on 23 August 2026.').claimsFound).toEqual([]);
  });

  it('is silent when one group is not met', () => {
    expect(read('The Sedge Gate was shut on 23 August 2026 to small craft.').claimsFound).toEqual(
      [],
    );
  });

  it('is silent on names alone', () => {
    expect(read('Sedge Gate. Velmouth. August 2026.').claimsFound).toEqual([]);
  });

  it('marks the clause, not the whole sentence', () => {
    const text =
      'Critics disagree, but the Sedge Gate reopened to small craft on 23 August, the city says.';
    expect(read(text).words).toEqual(['but the Sedge Gate reopened to small craft on 23 August']);
  });

  it('finds a claim without groups only when nearly all of it is said', () => {
    const plain = [{ ...REOPENED, must: [] }];
    expect(
      read('The Sedge Gate reopened to small craft on 23 August 2026.', plain).claimsFound,
    ).toEqual(['gate-reopened same']);
    expect(read('Small craft were seen near the gate.', plain).claimsFound).toEqual([]);
  });
});

describe('findMentions: speakers', () => {
  const VERRIN = aSpeaker({ aliases: ['I. Verrin'] });
  const AUTHORITY = aSpeaker({
    id: 'owa',
    name: 'Orle Water Authority',
    kind: 'organization',
    aliases: ['OWA', 'Authority'],
    cues: ['gate', 'water'],
  });
  const names = (text: string, speakers = [VERRIN, AUTHORITY]) => read(text, [], speakers).names;

  it.each([
    ['a full name', 'Ilse Verrin spoke.', ['ilse-verrin: Ilse Verrin']],
    [
      'a surname after the full name',
      'Ilse Verrin spoke. Verrin left.',
      ['ilse-verrin: Ilse Verrin', 'ilse-verrin: Verrin'],
    ],
    ['no surname without the full name', 'Verrin left.', []],
    [
      'no other person of that surname',
      'Ilse Verrin spoke. Then Tomas Verrin left.',
      ['ilse-verrin: Ilse Verrin'],
    ],
    ['a possessive name', 'Ilse Verrin’s office', ['ilse-verrin: Ilse Verrin']],
    [
      'a name split by a no-break space',
      'Ilse\u00a0Verrin spoke.',
      ['ilse-verrin: Ilse\u00a0Verrin'],
    ],
    ['a name in capitals', 'ILSE VERRIN SPEAKS', ['ilse-verrin: ILSE VERRIN']],
    ['an initial', 'I. Verrin wrote it.', ['ilse-verrin: I. Verrin']],
    ['no name across a comma', 'Thanks, Ilse, Verrin is here.', []],
    ['no name in small letters', 'ilse verrin', []],
    ['an acronym beside its cue', 'OWA shut the gate.', ['owa: OWA']],
    ['no acronym without a cue', 'OWA won the cup.', []],
    ['no acronym in small letters', 'An owa near the gate.', []],
    [
      'a short name after the full one',
      'The Orle Water Authority met. The Authority agreed.',
      ['owa: Orle Water Authority', 'owa: Authority'],
    ],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected));

  it('is silent on a surname that two known people on the page share', () => {
    const other = aSpeaker({ id: 'pia-verrin', name: 'Pia Verrin' });
    expect(names('Ilse Verrin met Pia Verrin. Verrin left.', [VERRIN, other])).toEqual([
      'ilse-verrin: Ilse Verrin',
      'pia-verrin: Pia Verrin',
    ]);
  });
});

describe('findMentions: quotations', () => {
  const quotes = (text: string) =>
    findMentions([indexOf([], [aSpeaker()])], anArticle(text)).quotes.map(
      ({ speakerId, certainty }) => [speakerId, certainty],
    );

  it.each([
    [
      'name and cue behind it',
      '“You do not argue with steel,” Ilse Verrin said.',
      [['ilse-verrin', 'asserted']],
    ],
    [
      'cue and name behind it',
      '“You do not argue with steel,” said Ilse Verrin.',
      [['ilse-verrin', 'asserted']],
    ],
    [
      'name and cue before it',
      'Ilse Verrin said: “You do not argue with steel.”',
      [['ilse-verrin', 'asserted']],
    ],
    [
      'a name in the sentence only',
      'Ilse Verrin, in a hurry, left it at “you do not argue with steel”.',
      [['ilse-verrin', 'probable']],
    ],
    ['nobody named', '“You do not argue with steel,” he said.', [[null, 'open']]],
    ['a title is no quotation', 'She sang “Blue River” on deck.', []],
  ])('%s', (_, text, expected) => expect(quotes(text)).toEqual(expected));
});

it('stays silent on an empty article and an empty library', () => {
  expect(read('').claims).toEqual([]);
  expect(findMentions([indexOf([])], anArticle('The Sedge Gate reopened.')).claims).toEqual([]);
});
