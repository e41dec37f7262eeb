import { describe, expect, it } from 'vitest';

import type { Claim } from '../../../utils/claim/claim.ts';
import type { KnownClaim, KnownSpeaker } from '../../../utils/claim/reading.ts';
import { recordKey } from '../../../utils/claim/reading.ts';
import { corroborate } from '../../../utils/corroborate/corroborate.ts';
import { mergeReading } from '../../../utils/library/merge-reading.ts';
import {
  aClaim,
  aClaimMention,
  aKnownClaim,
  anEvidence,
  aReading,
  aSource,
  aSpeaker,
  aSpeakerMention,
} from '../../builders.ts';

const known = (packId: string, site: string, part: Partial<Claim> = {}): KnownClaim => {
  const source = aSource({ id: site, url: `https://${site}.example/gate` });
  const claim = aClaim({ id: `in-${packId}`, evidence: [anEvidence({ source: site })], ...part });
  const corroboration = corroborate(claim, [source]);
  return { ...aKnownClaim(claim), packId, corroboration, sources: { [site]: source } };
};
const speaker = (packId: string, id: string, part = {}): KnownSpeaker => ({
  packId,
  packTitle: packId.toUpperCase(),
  packVersion: 1,
  speaker: aSpeaker({ id, ...part }),
  claims: 2,
  disputed: 0,
  alsoIn: [],
});
const byKey = (...claims: KnownClaim[]) =>
  Object.fromEntries(claims.map((one) => [recordKey(one.packId, one.claim.id), one]));

describe('mergeReading', () => {
  it('shows a claim that two packs know once, with the evidence of both', () => {
    const merged = mergeReading(
      aReading({
        claims: byKey(known('a', 'gazette'), known('b', 'courier')),
        claimMentions: [
          aClaimMention({ packId: 'a', claimId: 'in-a' }),
          aClaimMention({ packId: 'b', claimId: 'in-b', start: 2, end: 12 }),
        ],
      }),
    );
    expect(Object.keys(merged.claims)).toEqual(['a in-a']);
    expect(merged.claims['a in-a']?.corroboration.verdict).toBe('corroborated');
    expect(merged.claimMentions).toEqual([aClaimMention({ packId: 'a', claimId: 'in-a' })]);
  });

  it('recognises it by the review although the wordings differ', () => {
    const review = { rating: 'False', url: 'https://check.example/gate' };
    const two = known('b', 'courier', { text: 'In another wording.', review });
    const merged = mergeReading(
      aReading({ claims: byKey(known('a', 'gazette', { review }), two), claimMentions: [] }),
    );
    expect(Object.keys(merged.claims)).toEqual(['a in-a']);
  });

  it('keeps a conflict with what one pack knows before an agreement with another', () => {
    const conflict = { field: 'date', here: '2026-09-03', known: '2026-09-02' } as const;
    const merged = mergeReading(
      aReading({
        claims: byKey(known('a', 'gazette'), known('b', 'courier')),
        claimMentions: [
          aClaimMention({ packId: 'a', claimId: 'in-a' }),
          aClaimMention({ packId: 'b', claimId: 'in-b', relation: 'conflict', conflict }),
        ],
      }),
    );
    expect(merged.claimMentions).toEqual([
      aClaimMention({
        packId: 'a',
        claimId: 'in-a',
        relation: 'conflict',
        conflict,
        foundBy: { packId: 'b', claimId: 'in-b' },
      }),
    ]);
  });

  it('leaves other claims, and other places of the same claim, as they are', () => {
    const reading = aReading({
      claims: byKey(known('a', 'gazette'), known('b', 'courier', { text: 'Something else.' })),
      claimMentions: [
        aClaimMention({ packId: 'a', claimId: 'in-a' }),
        aClaimMention({ packId: 'b', claimId: 'in-b' }),
        aClaimMention({ packId: 'a', claimId: 'in-a', start: 40, end: 60 }),
      ],
    });
    expect(mergeReading(reading)).toEqual(reading);
  });

  it('shows a speaker once whom two packs know by one address', () => {
    const sameAs = ['https://data.example/Q1'];
    const one = speaker('a', 'verrin', { name: 'Ilse Verrin', aliases: ['Verrin'], sameAs });
    const two = speaker('b', 'i-v', { name: 'I. Verrin', aliases: ['Mayor Verrin'], sameAs });
    const merged = mergeReading(
      aReading({
        speakers: { 'a verrin': one, 'b i-v': two },
        speakerMentions: [aSpeakerMention({ packId: 'b', speakerId: 'i-v' })],
        quotes: [{ start: 0, end: 9, packId: 'b', speakerId: 'i-v', certainty: 'asserted' }],
      }),
    );
    expect(merged.speakers).toEqual({
      'a verrin': {
        ...one,
        speaker: { ...one.speaker, aliases: ['Verrin', 'Mayor Verrin'] },
        alsoIn: ['B'],
      },
    });
    expect(merged.speakerMentions[0]).toMatchObject({ packId: 'a', speakerId: 'verrin' });
    expect(merged.quotes[0]).toMatchObject({ packId: 'a', speakerId: 'verrin' });
  });
});
