import { describe, expect, it } from 'vitest';

import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../../utils/pack/write-document.ts';
import { readJson, skipsOf, taken } from './read.ts';

const aReview = (part: object = {}): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/gate',
  datePublished: '2026-09-03',
  author: { '@type': 'Organization', name: 'Tide Check', url: 'https://checker.example' },
  claimReviewed: 'The Sedge Gate has been shut since May.',
  reviewRating: {
    '@type': 'Rating',
    ratingValue: 1,
    worstRating: 1,
    bestRating: 5,
    alternateName: 'False',
  },
  itemReviewed: {
    '@type': 'Claim',
    datePublished: '2026-08-30',
    author: {
      '@type': 'Person',
      name: 'Ilse Verrin',
      jobTitle: 'harbour master',
      sameAs: ['https://people.example/verrin', 'not an address'],
    },
    firstAppearance: { '@type': 'CreativeWork', url: 'https://courier.example/1' },
    appearance: [
      { '@type': 'CreativeWork', url: 'https://www.kanal.example/2' },
      'https://post.example/3',
    ],
  },
  ...part,
});

const only = async (value: unknown) => {
  const { pack, report } = await taken(readJson(value));
  return { pack, report, claim: pack.claims[0], evidence: pack.claims[0]?.evidence ?? [] };
};

describe('a review', () => {
  it('becomes a claim with its speaker, its review, and pages that speak of it', async () => {
    const { pack, claim, evidence } = await only(aReview());
    expect(claim).toMatchObject({
      text: 'The Sedge Gate has been shut since May.',
      review: { rating: 'False', publisher: 'Tide Check', url: 'https://checker.example/gate' },
    });
    expect(pack.speakers).toMatchObject([
      {
        name: 'Ilse Verrin',
        kind: 'person',
        role: 'harbour master',
        sameAs: ['https://people.example/verrin'],
      },
    ]);
    const bySource = evidence.map(({ source, stance, speaker }) => [
      pack.sources.find(({ id }) => id === source)?.publisher,
      stance,
      speaker === pack.speakers[0]?.id,
    ]);
    expect(bySource).toEqual([
      ['Tide Check', 'disputes', true],
      ['courier.example', 'refers', true],
      ['kanal.example', 'refers', true],
      ['post.example', 'refers', true],
    ]);
    expect(pack.sources.map(({ published }) => published)).toEqual([
      '2026-09-03',
      '2026-08-30',
      undefined,
      undefined,
    ]);
  });

  it('has the same ids in every import', async () => {
    const one = await only(aReview());
    const two = await only([aReview({ claimReviewed: 'Another claim.' }), aReview()]);
    expect(one.claim?.id).toMatch(/^the-sedge-gate-has-been-shut-since-may-[a-z0-9]+$/);
    expect(two.pack.claims.map(({ id }) => id)).toContain(one.claim?.id);
  });

  it.each([
    ['one', aReview()],
    ['a list', [aReview()]],
    ['a list in a list', [[aReview()]]],
    [
      'a feed',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [aReview()] }] },
    ],
    ['a feed item with one review', { dataFeedElement: [{ item: aReview() }] }],
    [
      'a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, aReview()] },
    ],
    ['a list of graphs', [{ '@graph': [aReview()] }]],
    ['a type by its address', aReview({ '@type': ['https://schema.org/ClaimReview'] })],
  ])('is found as %s', async (_, value) => {
    const { pack, report } = await only(value);
    expect([pack.claims.length, report.taken, report.format]).toEqual([1, 1, 'claimreview']);
  });

  it('takes the nodes of its graph that it names', async () => {
    const { claim } = await only({
      '@graph': [
        aReview({ author: { '@id': '#us' } }),
        { '@id': '#us', '@type': 'Organization', name: 'Tide Check' },
      ],
    });
    expect(claim?.review?.publisher).toBe('Tide Check');
  });
});

describe('odd data', () => {
  it.each([
    ['2021-3-5', '2021-03-05'],
    ['2021/03/05', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021-03-05 10:20:30', '2021-03-05T10:20:30'],
    ['2021-03-05T10:20:30.5+02:00', '2021-03-05T10:20:30.5+02:00'],
    ['2021', '2021'],
    ['2021-02-30', undefined],
    ['05/03/2021', undefined], // two days in two countries
    ['yesterday', undefined],
    [1614902400000, undefined],
  ])('a date like %s', async (datePublished, published) => {
    const { pack, report } = await only(aReview({ datePublished }));
    expect(pack.sources[0]?.published).toBe(published);
    expect(report.notKept.some(({ field }) => field.startsWith('datePublished'))).toBe(!published);
  });

  it.each([
    ['words', { alternateName: 'Mostly false' }, 'Mostly false', 'refers'],
    ['words in another language', { alternateName: 'Неправда!' }, 'Неправда!', 'disputes'],
    [
      'words beside a misused figure',
      { alternateName: 'True', ratingValue: 1, worstRating: 1, bestRating: 5 },
      'True',
      'refers',
    ],
    [
      'a figure at the worst end',
      { ratingValue: 1, worstRating: '1', bestRating: '5' },
      '1 (1 to 5)',
      'disputes',
    ],
    [
      'a figure turned round',
      { ratingValue: 5, worstRating: 5, bestRating: 1 },
      '5 (5 to 1)',
      'refers',
    ],
    ['a figure without its scale', { ratingValue: 1 }, '1', 'refers'],
    ['a plain figure', 2, '2', 'refers'],
    ['a plain word', 'FALSE', 'FALSE', 'disputes'],
    [
      'several',
      [{ alternateName: 'Half true' }, { alternateName: 'False' }],
      'Half true',
      'refers',
    ],
  ])('a rating of %s', async (_, reviewRating, rating, stance) => {
    const { claim, evidence } = await only(aReview({ reviewRating }));
    expect([claim?.review?.rating, evidence[0]?.stance]).toEqual([rating, stance]);
  });

  it('without a rating there is no review', async () => {
    const { claim, evidence } = await only(aReview({ reviewRating: undefined }));
    expect([claim?.review, evidence[0]?.stance]).toEqual([undefined, 'refers']);
  });

  it('authors in a list, as texts, and nobody', async () => {
    const author = [
      'Ilse Verrin',
      { '@type': 'Organization', name: ['City of Velmouth'] },
      'Unknown',
      '',
      null,
    ];
    const { pack, claim } = await only(aReview({ itemReviewed: [{ author }] }));
    expect(pack.speakers.map(({ name }) => name)).toEqual(['Ilse Verrin', 'City of Velmouth']);
    expect(claim?.speakers).toHaveLength(2);
  });

  it('texts with markup and entities', async () => {
    const { claim } = await only(
      aReview({ claimReviewed: '<p>Tom &amp; Ann said &quot;5 < 6&#33;&quot;</p>\n' }),
    );
    expect(claim?.text).toBe('Tom & Ann said "5 < 6!"');
  });

  it('no address: known by publisher and claim', async () => {
    const { pack } = await only(aReview({ url: 'checker.example/gate' }));
    expect(pack.sources[0]).toMatchObject({ publisher: 'Tide Check' });
    expect(pack.sources[0]?.url).toBeUndefined();
  });

  it('the address of the feed item, where the review has none', async () => {
    const { pack } = await only({
      dataFeedElement: [{ url: 'https://checker.example/9', item: [aReview({ url: undefined })] }],
    });
    expect(pack.sources[0]?.url).toBe('https://checker.example/9');
  });

  it('the same claim in other letters is one claim with the evidence of both', async () => {
    const { pack, evidence, claim } = await only([
      aReview({ itemReviewed: {} }),
      aReview({
        itemReviewed: {},
        claimReviewed: '“The Sedge Gate  has been shut since MAY”',
        url: 'https://other.example/1',
        author: { name: 'Other Check' },
        reviewRating: { alternateName: 'Misleading' },
      }),
    ]);
    expect(pack.claims).toHaveLength(1);
    expect(claim?.review?.rating).toBe('False');
    expect(evidence.map(({ stance, note }) => [stance, note])).toEqual([
      ['disputes', 'False'],
      ['refers', 'Misleading'],
    ]);
  });

  it('the same review twice says nothing new', async () => {
    const { pack, report } = await only([aReview(), aReview()]);
    expect(pack.claims[0]?.evidence).toHaveLength(4);
    expect(report).toMatchObject({ taken: 2, repeated: 1 });
  });
});

describe('what is left out is named', () => {
  it('by record and field', async () => {
    const { report } = await only({
      dataFeedElement: [
        { item: [aReview()] },
        { item: [aReview({ claimReviewed: ' ' })] },
        { item: [] },
        { '@type': 'NewsArticle' },
        'text',
        { item: [aReview({ claimReviewed: 'x'.repeat(4_001) })] },
      ],
    });
    expect(skipsOf(report)).toEqual([
      'record 2 item[0] claimReviewed: missing; expected the claim in words',
      'record 3: found an object without @type; expected a ClaimReview',
      'record 4: found NewsArticle; expected a ClaimReview',
      'record 5: found no object; expected a ClaimReview',
      'record 6 item[0]: text: expected at most 4000 characters',
    ]);
    expect(report.taken).toBe(1);
  });

  it('fields without a place are counted', async () => {
    const { report } = await only([
      aReview({ sdPublisher: {} }),
      aReview({ sdPublisher: {}, image: 1 }),
    ]);
    expect(report.notKept).toEqual([
      { field: 'sdPublisher', count: 2 },
      { field: 'reviewRating figures and explanation', count: 2 },
      { field: 'image', count: 1 },
    ]);
  });
});

it('what comes out is a document', async () => {
  const { pack } = await only([
    aReview(),
    aReview({ claimReviewed: 'Other.', keywords: 'gate, sea' }),
  ]);
  expect(parsePack(writeDocument(pack))).toEqual({ pack });
});
