import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversion } from '../../../../utils/pack/interchange/report.ts';
import { toCsv } from '../../../../utils/pack/interchange/to-csv.ts';
import { toW3c } from '../../../../utils/pack/interchange/to-w3c.ts';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../../utils/pack/write-document.ts';
import { aClaim, anEvidence, aPack, aSource, aSpeaker } from '../../../builders.ts';
import { readJson, readTable } from './read.ts';

const PACK = aPack({
  speakers: [aSpeaker()],
  sources: [aSource({ url: 'https://a.example/1', published: '2026-03-01' })],
  claims: [
    aClaim({
      speakers: ['ilse-verrin'],
      evidence: [anEvidence({ quote: 'Open.', speaker: 'ilse-verrin' })],
    }),
  ],
});
const REVIEW = {
  '@type': 'ClaimReview',
  url: 'https://b.example/1',
  datePublished: '2026-09-03',
  author: { '@type': 'Organization', name: 'Tide Check' },
  claimReviewed: 'The gate is shut.',
  reviewRating: { alternateName: 'False', ratingValue: 1, worstRating: 1, bestRating: 5 },
  itemReviewed: {
    '@type': 'Claim',
    author: [{ name: 'I. Verrin' }],
    appearance: ['https://c.example/1'],
  },
};
const SELECTOR = { type: 'TextQuoteSelector', exact: 'Open.' };
const NOTE = {
  id: '1',
  uri: 'https://a.example/',
  text: 'n',
  tags: ['t'],
  target: [{ selector: [SELECTOR] }],
};
const JSONS = [
  writeDocument(PACK),
  toW3c(PACK),
  JSON.stringify({ dataFeedElement: [{ item: [REVIEW] }, { item: [REVIEW] }] }),
  JSON.stringify({ '@graph': [REVIEW] }),
  JSON.stringify({ rows: [NOTE, NOTE] }),
  JSON.stringify([
    {
      type: 'Annotation',
      body: ['b'],
      target: [{ source: 'https://a.example/', selector: SELECTOR }],
    },
  ]),
];
const TABLES = [toCsv(PACK).text, 'claim;url;rating\n"a;b";https://a.example/;False\nc;d;e\n'];

/** A change of the text: a piece is taken out and another put in its place. */
const anyEdit = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '\\',
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      ';',
      '\t',
      '\n',
      'null',
      '1e999',
      '-0',
      '""',
      '[[',
      '\ud800',
      '"__proto__":{},',
      '@graph',
    ),
    fc.string({ maxLength: 4, unit: 'binary' }),
  ),
});

type Edit = { at: number; length: number; put: string };
const edit = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, { at, length, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + length);
  }, text);

/** A change of the value: something else stands at a place of it. */
const ODD = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  ' ',
  'x'.repeat(5_000),
  [],
  {},
  [[]],
  [null],
  { '@id': '#' },
  'https://',
  '2021-13-45',
];
function replaceAt(value: unknown, place: number, odd: unknown): unknown {
  let left = place;
  const walk = (part: unknown): unknown => {
    if (left-- === 0) return odd;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

/** A document that is good as a whole, or a refusal that says where and what. Nothing between. */
function check(result: Conversion): void {
  if (result.kind === 'converted') {
    const { pack, report } = result;
    const again = parsePack(writeDocument(pack));
    expect('problems' in again ? again.problems : []).toEqual([]);
    expect(report.taken).toBeGreaterThan(0);
    for (const { where, why } of report.skipped) expect([where, why]).not.toContain('');
    return;
  }
  expect(result.problems.length).toBeGreaterThan(0);
  for (const problem of result.problems) expect(problem).toMatch(/^.+: ./s);
}

const SEED = { seed: 4 };

it('4,000 JSON texts that were changed anywhere', { timeout: 60_000 }, async () => {
  const any = fc.tuple(
    fc.constantFrom(...JSONS),
    fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(any, async ([text, edits]) => check(await readJson(edit(text, edits)))),
    { ...SEED, numRuns: 4_000 },
  );
});

it('4,000 JSON values with something odd in them', { timeout: 60_000 }, async () => {
  const any = fc.tuple(fc.constantFrom(...JSONS), fc.nat({ max: 60 }), fc.constantFrom(...ODD));
  await fc.assert(
    fc.asyncProperty(any, async ([text, place, odd]) =>
      check(await readJson(replaceAt(JSON.parse(text), place, odd))),
    ),
    { ...SEED, numRuns: 4_000 },
  );
});

it('2,000 tables that were changed anywhere', { timeout: 60_000 }, async () => {
  const any = fc.tuple(
    fc.constantFrom(...TABLES),
    fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(any, async ([text, edits]) => check(await readTable(edit(text, edits)))),
    { ...SEED, numRuns: 2_000 },
  );
});

it('2,000 documents of our own that were changed anywhere', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (edits) => {
      const parsed = parsePack(edit(writeDocument(PACK), edits));
      if ('problems' in parsed) expect(parsed.problems.join('\n')).toMatch(/^.+: ./s);
      else expect(parsePack(writeDocument(parsed.pack))).toEqual(parsed);
    }),
    { ...SEED, numRuns: 2_000 },
  );
});

it('a file of nothing but mistakes fills no memory', async () => {
  const result = await readJson(`[${'1,'.repeat(300_000)}1]`, 'claimreview');
  expect(result.kind === 'refused' && result.problems.length).toBe(200);
});
