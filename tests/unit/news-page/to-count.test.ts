import { expect, it } from 'vitest';

import { toCount } from '../../../entrypoints/news-page/to-count.ts';
import { recordKey } from '../../../utils/claim/reading.ts';
import { aClaim, aClaimMention, aKnownClaim, aReading } from '../../builders.ts';

const known = (id: string) => ({
  [recordKey('example.org/gate', id)]: aKnownClaim(aClaim({ id }), 'corroborated'),
});
const read = (reading = aReading()) => ({ kind: 'read' as const, reading, url: '', title: '' });

it('counts every known claim once, and once where pages disagree', () => {
  const claims = { ...known('a'), ...known('b'), ...known('c') };
  const claimMentions = [
    aClaimMention({ claimId: 'a' }),
    aClaimMention({ claimId: 'a', relation: 'conflict' }),
    aClaimMention({ claimId: 'b' }),
    aClaimMention({ claimId: 'c', relation: 'related' }),
  ];
  expect(toCount(read(aReading({ claims, claimMentions })))).toEqual({ claims: 2, conflicts: 1 });
});

it('is nothing, rather than none, for a page that is not read', () => {
  expect(toCount({ kind: 'off' })).toBeNull();
  expect(toCount({ kind: 'not-news' })).toBeNull();
  expect(toCount(read())).toEqual({ claims: 0, conflicts: 0 });
});
