import { expect, it } from 'vitest';

import { fieldWord, signOf, verdictWords } from '../../../components/claim/verdict-words.ts';
import type { Claim } from '../../../utils/claim/claim.ts';
import type { ClaimMention } from '../../../utils/claim/mention.ts';
import { aClaimMention, anEvidence } from '../../builders.ts';
import { known } from '../builders.ts';
import '../screen.tsx';

const AUGUST_23 = [{ field: 'date', value: '2026-08-23' }];
const AUGUST_9 = [{ field: 'date', value: '2026-08-09' }];
const from = (source: string, part = {}) => anEvidence({ source, stance: 'reports', ...part });

it.each<[string, string, Partial<Claim>, string[], Partial<ClaimMention>?]>([
  [
    'corroborated',
    'Reported by 3 independent origins',
    { evidence: [from('wire'), from('sextant'), from('tide'), from('lowgate')] },
    [],
  ],
  [
    'corroborated from one statement, two origins',
    'Reported by 2 origins, both from the same statement',
    { primary: 'shared', evidence: [from('wire'), from('tide')] },
    [],
  ],
  [
    'corroborated from one statement, more origins',
    'Reported by 3 origins, all from the same statement',
    { primary: 'shared', evidence: [from('wire'), from('tide'), from('lowgate')] },
    [],
  ],
  [
    'single source, this page',
    'One source so far: this page',
    { evidence: [from('courier')] },
    ['courier'],
  ],
  [
    'single source, elsewhere',
    'One source so far: The Lowgate Post',
    { evidence: [from('lowgate')] },
    ['courier'],
  ],
  [
    'copies of one origin',
    'Seen in 3 pages, all from one origin',
    { evidence: [from('wire'), from('sextant'), from('kanal')] },
    [],
  ],
  [
    'only one asserts it',
    'Seen in 2 pages; only Northbank Wire asserts it',
    { evidence: [from('wire'), from('lowgate', { stance: 'refers' })] },
    [],
  ],
  [
    'nobody asserts it',
    'Mentioned in 2 pages; none asserts it',
    { evidence: [from('wire', { stance: 'refers' }), from('lowgate', { stance: 'refers' })] },
    [],
  ],
  [
    'one page mentions it',
    'Mentioned in 1 page, which does not assert it',
    { evidence: [from('wire', { stance: 'refers' })] },
    [],
  ],
  [
    'pages give other values',
    'Pages disagree: date',
    {
      values: AUGUST_23,
      evidence: [from('wire', { values: AUGUST_23 }), from('courier', { values: AUGUST_9 })],
    },
    [],
  ],
  [
    'a page denies it',
    'Pages disagree: disputed by The Lowgate Post',
    { evidence: [from('wire'), from('lowgate', { stance: 'disputes' })] },
    [],
  ],
  [
    'this page denies it',
    'Pages disagree: disputed by this page',
    { evidence: [from('wire'), from('courier', { stance: 'disputes' })] },
    ['courier'],
  ],
  [
    'this page gives another value, although the others agree',
    'Pages disagree: date',
    { evidence: [from('wire'), from('tide')] },
    [],
    { relation: 'conflict', conflict: { field: 'date', here: '2026-08-09', known: '2026-08-23' } },
  ],
  [
    'not sure enough to be marked',
    'Possible match, not marked',
    { evidence: [from('wire'), from('tide')] },
    [],
    { relation: 'related' },
  ],
])('%s: %s', (_case, words, claim, isThisPage, mention) => {
  const here = aClaimMention(mention);
  expect(verdictWords(known(claim, isThisPage), here)).toBe(words);
});

it.each([
  ['same', [from('wire'), from('tide')], 'corroborated'],
  ['same', [from('wire')], 'single'],
  ['same', [from('wire'), from('kanal')], 'copied'],
  ['same', [from('wire'), from('tide', { stance: 'disputes' })], 'conflict'],
  ['conflict', [from('wire'), from('tide')], 'conflict'],
  ['related', [from('wire'), from('tide', { stance: 'disputes' })], 'related'],
] as const)('a mention that is %s', (relation, evidence, sign) => {
  expect(signOf(known({ evidence: [...evidence] }), { relation })).toBe(sign);
});

it.each([
  ['date', 'date'],
  ['number', 'number'],
  ['amount', 'amount'],
  ['place', 'place'],
  ['name', 'name'],
  ['percent', 'percentage'],
  ['polarity', 'whether it is so'],
  ['rank', 'rank'],
])('the field %s is called %s', (field, word) => {
  expect(fieldWord(field)).toBe(word);
});
