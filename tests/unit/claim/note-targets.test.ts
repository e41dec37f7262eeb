import { describe, expect, it } from 'vitest';

import { isAbout, listTargets, toTargetKey } from '../../../utils/claim/note-targets.ts';
import {
  aClaim,
  aClaimMention,
  aKnownClaim,
  aNote,
  aReading,
  aSpeaker,
  aSpeakerMention,
} from '../../builders.ts';

const onClaim = aNote({
  target: { kind: 'claim', packId: 'example.org/gate', claimId: 'gate-reopened', text: '' },
});
const onSpeaker = aNote({
  target: { kind: 'speaker', packId: 'example.org/gate', speakerId: 'ilse-verrin', text: '' },
});

it('a note can be about every claim and speaker that a page mentions', () => {
  const reading = aReading({
    claims: { c: aKnownClaim(aClaim()) },
    speakers: {
      s: {
        packId: 'example.org/gate',
        packTitle: '',
        packVersion: 1,
        speaker: aSpeaker(),
        claims: 0,
        disputed: 0,
        alsoIn: [],
      },
    },
  });
  expect(listTargets(reading)).toEqual([
    {
      kind: 'claim',
      packId: 'example.org/gate',
      claimId: 'gate-reopened',
      text: aClaim().text,
    },
    { kind: 'speaker', packId: 'example.org/gate', speakerId: 'ilse-verrin', text: 'Ilse Verrin' },
  ]);
});

describe('isAbout', () => {
  it.each([
    ['its claim', onClaim, aClaimMention(), true],
    ['another claim', onClaim, aClaimMention({ claimId: 'other' }), false],
    ['the same id in another pack', onClaim, aClaimMention({ packId: 'other' }), false],
    ['a speaker', onClaim, aSpeakerMention(), false],
    ['its speaker', onSpeaker, aSpeakerMention(), true],
    ['another speaker', onSpeaker, aSpeakerMention({ speakerId: 'other' }), false],
    ['a claim with the speaker’s id', onSpeaker, aClaimMention({ claimId: 'ilse-verrin' }), false],
    ['anything, when it is on the page', aNote(), aClaimMention(), false],
  ])('a note and %s', (_, note, mention, expected) => {
    expect(isAbout(note, mention)).toBe(expected);
  });
});

it('targets have the same key when they are the same, whatever their words', () => {
  const { target } = onClaim;
  expect(toTargetKey({ ...target, text: 'other words' } as typeof target)).toBe(
    toTargetKey(target),
  );
  const keys = [target, onSpeaker.target, aNote().target].map(toTargetKey);
  expect(new Set(keys).size).toBe(3);
});
