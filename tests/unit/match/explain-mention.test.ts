import { describe, expect, it } from 'vitest';

import type { Claim } from '../../../utils/claim/claim.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { explainMention } from '../../../utils/match/explain-mention.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { aClaim, aClaimMention, aDate, aNumber, anArticle, aPack } from '../../builders.ts';

const REOPENED = aClaim({
  variants: ['Small boats may pass the Sedge Gate again since 23 August 2026.'],
  must: [
    ['gate', 'barrier'],
    ['reopen', 'open again', 'pass again'],
  ],
  values: [aDate('2026-08-23', 'day')],
});

/** Why the first mention of a claim was found in a text. */
function explain(text: string, claims: Claim[] = [REOPENED]) {
  const index = openIndex(compileIndex(aPack({ claims })));
  if (!index) throw new Error('not opened');
  const article = anArticle(text);
  const [mention] = findMentions([index], article).claims;
  if (!mention) throw new Error('not found');
  return { text, mention, why: explainMention(index, article, mention) };
}

describe('explainMention: a claim with groups', () => {
  it('names the words, and which of the claim’s each stands for', () => {
    const { text, why } = explain('The barrier at Sedge was open again on 23 August.');
    expect(why?.matched.map(({ text: words, group, phrase }) => [words, group, phrase])).toEqual([
      ['barrier', 0, 1],
      ['open again', 1, 1],
    ]);
    for (const { start, end, text: words } of why?.matched ?? [])
      expect(text.slice(start, end)).toBe(words);
    expect(why).toMatchObject({ groups: 2, beside: [], denied: false, reasons: [] });
  });

  it('tells what only the sentence beside it has', () => {
    const { why } = explain(
      'The Sedge Gate has a new leaf. It reopened to small craft on 23 August.',
    );
    expect(why?.matched.map(({ text: words }) => words)).toEqual(['reopened']);
    expect(why?.beside.map(({ text: words, group }) => [words, group])).toEqual([['Gate', 0]]);
  });

  it('decides as when it was found', () => {
    const { why, mention } = explain('The Sedge Gate reopened to small craft on 23 August.');
    expect(why).toMatchObject({ level: 'highlight', score: mention.score });
  });

  it.each([
    ['agrees', 'The Sedge Gate reopened to small craft on 23 August.', '2026-08-23'],
    ['differs', 'The Sedge Gate reopened to small craft on 9 August.', '2026-08-09'],
    ['beside', 'The Sedge Gate reopened to small craft. It was 23 August.', '2026-08-23'],
    ['absent', 'The Sedge Gate reopened to small craft.', undefined],
    ['unclear', 'The Sedge Gate reopened to small craft last year.', undefined],
  ])('a value that %s', (outcome, text, here) => {
    const [value] = explain(text).why?.values ?? [];
    expect(value).toMatchObject({ field: 'date', known: '2026-08-23', outcome });
    expect(value?.here).toBe(here);
  });

  it('is not enough where the claim lives by a value that is not given', () => {
    expect(explain('The Sedge Gate reopened to small craft.').why?.level).toBe('related');
  });

  it('a figure with what it counts and where it stands', () => {
    const moored = aClaim({
      text: 'About 290 barge crews are moored above the gate.',
      must: [['crew'], ['moor']],
      values: [aNumber(290, { unit: 'crew' })],
    });
    const text = 'Some 340 barge crews are moored above the gate.';
    const [value] = explain(text, [moored]).why?.values ?? [];
    expect(value).toEqual({
      field: 'number',
      known: '290',
      unit: 'crew',
      here: '340',
      outcome: 'differs',
      start: 5,
      end: 8,
    });
  });

  it('a sentence that denies it', () => {
    const { why } = explain('The Sedge Gate was not reopened to small craft on 23 August.');
    expect(why?.denied).toBe(true);
  });
});

describe('explainMention: a claim without groups', () => {
  const plain = { ...REOPENED, must: [] };

  it('names the words they share and what spoke for it', () => {
    const { why } = explain('The Sedge Gate reopened to small craft on 23 August 2026.', [plain]);
    expect(why?.matched.map(({ text }) => text)).toEqual(
      'Sedge Gate reopened small craft 23 August 2026'.split(' '),
    );
    expect(why?.groups).toBe(0);
    expect(why?.reasons).toHaveLength(3);
  });

  it('is as sure as the mention: marked where the article says it best, elsewhere only related', () => {
    const others = Array.from({ length: 1_200 }, (_, i) =>
      aClaim({
        id: `other-${i}`,
        text: `Harbour ${i} bought ${i} winches for quay ${i}.`,
        must: [],
      }),
    );
    const index = openIndex(compileIndex(aPack({ claims: [plain, ...others] })));
    if (!index) throw new Error('not opened');
    const article = anArticle(
      `Since 23 August 2026 small craft pass Sedge Gate.\nNobody was there.
Small boats, on 23 August 2026, may again pass the gate at Sedge, which reopened to craft.`,
    );
    const { claims } = findMentions([index], article);
    expect(claims.map(({ relation }) => relation).sort()).toEqual(['related', 'same']);
    expect(claims.map((mention) => explainMention(index, article, mention)?.level)).toEqual(
      claims.map(({ relation }) => (relation === 'related' ? 'related' : 'highlight')),
    );
  });
});

it('says nothing about another pack, another claim, another article', () => {
  const index = openIndex(compileIndex(aPack({ claims: [REOPENED] })));
  if (!index) throw new Error('not opened');
  const article = anArticle('The Sedge Gate reopened to small craft on 23 August.');
  const why = (part: object, text = article) => explainMention(index, text, aClaimMention(part));
  expect(why({})).not.toBeNull();
  expect(why({ packId: 'example.org/other' })).toBeNull();
  expect(why({ claimId: 'other' })).toBeNull();
  expect(why({ start: 400, end: 410 })).toBeNull();
  expect(why({}, anArticle('Some other text about boats.'))).toBeNull();
});
