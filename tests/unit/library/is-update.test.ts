import { describe, expect, it } from 'vitest';

import type { Claim, Source } from '../../../utils/claim/claim.ts';
import { isUpdate } from '../../../utils/library/is-update.ts';
import { aClaim, aKnownClaim, aNumber, anEvidence, aSource } from '../../builders.ts';

const PEOPLE = [aNumber(12, { unit: 'person' })];
const WIRE = aSource({ id: 'wire', published: '2026-08-24' });
const LATER = aSource({ id: 'later', published: '2026-09' });

const update = (
  { here = '15', date = '2026-08-26' as string | null, values = PEOPLE } = {},
  {
    sources = [WIRE],
    isThisPage = [] as string[],
  }: { sources?: Source[]; isThisPage?: string[] } = {},
) => {
  const claim: Claim = aClaim({
    values,
    evidence: sources.map(({ id }) => anEvidence({ source: id })),
  });
  const known = {
    ...aKnownClaim(claim),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    isThisPage,
  };
  return isUpdate({ field: 'number', here, known: '12' }, known, date);
};

describe('a later, higher number', () => {
  it.each([
    ['more people on a later page', {}],
    ['a range above', { here: '14–20' }],
    ['a time beside the date', { date: '2026-08-26T06:40:00Z' }],
  ])('%s', (_, part) => expect(update(part)).toBe(true));

  it('what this very page says in the evidence does not count', () => {
    const here = aSource({ id: 'here', published: '2026-08-26' });
    expect(update({}, { sources: [WIRE, here], isThisPage: ['here'] })).toBe(true);
  });

  it.each([
    ['fewer', { here: '9' }, {}],
    ['a range around it', { here: '10–20' }, {}],
    ['a page of the same day', { date: '2026-08-24' }, {}],
    ['an earlier page', { date: '2026-08-20' }, {}],
    ['a page without a date', { date: null }, {}],
    ['evidence that is perhaps later', {}, { sources: [WIRE, LATER] }],
    ['evidence without dates', {}, { sources: [aSource({ id: 'wire' })] }],
    ['a count of things', { values: [aNumber(12, { unit: 'boat' })] }, {}],
    ['money', { values: [aNumber(12, { unit: 'USD' })] }, {}],
  ])('but not %s', (_, part, known) => expect(update(part, known)).toBe(false));
});
