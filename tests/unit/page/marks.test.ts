import { expect, it } from 'vitest';

import { type Reading, recordKey } from '../../../utils/claim/reading.ts';
import { toMarks } from '../../../utils/page/marks.ts';
import { aClaim, aClaimMention, aKnownClaim, aReading, aSpeakerMention } from '../../builders.ts';

const KEY = recordKey('example.org/gate', 'gate-reopened');
const kindsOf = (reading: Reading, text = '') => toMarks(reading, text).map(({ kind }) => kind);

it.each([
  ['corroborated', 'corroborated'],
  ['single-source', 'single'],
  ['copied-only', 'copied'],
  ['conflicting', 'conflict'],
] as const)('a mention of a claim that is %s has the line %s', (verdict, kind) => {
  const claims = { [KEY]: aKnownClaim(aClaim(), verdict) };
  expect(kindsOf(aReading({ claims, claimMentions: [aClaimMention()] }))).toEqual([kind]);
});

it('a mention that gives another value is a conflict, whatever the verdict', () => {
  const claims = { [KEY]: aKnownClaim(aClaim(), 'corroborated') };
  const claimMentions = [aClaimMention({ relation: 'conflict' })];
  expect(kindsOf(aReading({ claims, claimMentions }))).toEqual(['conflict']);
});

it('a mention that is only related is not marked', () => {
  const claims = { [KEY]: aKnownClaim(aClaim()) };
  const claimMentions = [aClaimMention({ relation: 'related' })];
  expect(kindsOf(aReading({ claims, claimMentions }))).toEqual([]);
});

it('marks stand in reading order, the longer first where two begin together', () => {
  const reading = aReading({
    claims: { [KEY]: aKnownClaim(aClaim()) },
    claimMentions: [aClaimMention({ start: 20, end: 60 })],
    speakerMentions: [
      aSpeakerMention({ start: 20, end: 31 }),
      aSpeakerMention({ start: 0, end: 11 }),
    ],
  });
  expect(toMarks(reading, '').map(({ start, end }) => [start, end])).toEqual([
    [0, 11],
    [20, 60],
    [20, 31],
  ]);
});

it('more than forty speaker marks are thinned to one a speaker and paragraph', () => {
  const line = 'Ilse Verrin and Ilse Verrin.\n';
  const text = line.repeat(25);
  const speakerMentions = Array.from({ length: 25 }, (_, i) => [
    aSpeakerMention({ start: i * line.length, end: i * line.length + 11 }),
    aSpeakerMention({ start: i * line.length + 16, end: i * line.length + 27 }),
  ]).flat();
  expect(toMarks(aReading({ speakerMentions: speakerMentions.slice(0, 40) }), text)).toHaveLength(
    40,
  );
  expect(toMarks(aReading({ speakerMentions }), text)).toHaveLength(25);
});
