import { expect, it } from 'vitest';

import type { Mentions } from '../../../utils/claim/mention.ts';
import { leaveUnmarked } from '../../../utils/library/leave-unmarked.ts';
import { aClaimMention, aSpeakerMention } from '../../builders.ts';

const MENTIONS: Mentions = {
  claims: [
    aClaimMention({ packId: 'a', relation: 'same' }),
    aClaimMention({
      packId: 'b',
      relation: 'conflict',
      conflict: { field: 'date', here: '2026-08-09', known: '2026-08-23' },
    }),
  ],
  speakers: [aSpeakerMention({ packId: 'a' }), aSpeakerMention({ packId: 'b' })],
  quotes: [
    { start: 0, end: 9, packId: 'a', speakerId: 'jane-roe', certainty: 'asserted' },
    { start: 9, end: 19, packId: 'b', speakerId: 'jane-roe', certainty: 'asserted' },
    { start: 20, end: 29, packId: null, speakerId: null, certainty: 'open' },
  ],
};

it('marks everything while every pack marks', () => {
  expect(leaveUnmarked(MENTIONS, new Set())).toEqual(MENTIONS);
});

it('lists the claims of a pack that is listed only, without saying that the page differs', () => {
  const { claims } = leaveUnmarked(MENTIONS, new Set(['b']));
  expect(claims.map(({ packId, relation }) => [packId, relation])).toEqual([
    ['a', 'same'],
    ['b', 'related'],
  ]);
  expect(claims[1]).not.toHaveProperty('conflict');
});

it('leaves its speakers alone, and what they say is nobody’s', () => {
  const { speakers, quotes } = leaveUnmarked(MENTIONS, new Set(['b']));
  expect(speakers.map(({ packId }) => packId)).toEqual(['a']);
  expect(quotes.map(({ packId, certainty }) => [packId, certainty])).toEqual([
    ['a', 'asserted'],
    [null, 'open'],
    [null, 'open'],
  ]);
});
