import { describe, expect, it } from 'vitest';

import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../../utils/pack/write-document.ts';
import { readJson, skipsOf, taken } from './read.ts';

const QUOTE = {
  type: 'TextQuoteSelector',
  exact: 'The gate reopened on 23 August.',
  prefix: 'He said: ',
  suffix: ' More soon.',
};
const POSITION = { type: 'TextPositionSelector', start: 412, end: 443 };
const PAGE = 'https://www.courier.example/gate';

const anHypothesis = (part: object = {}): Record<string, unknown> => ({
  id: 'a1',
  created: '2026-09-03T10:20:30.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: PAGE,
  text: 'The *Sextant* has another day.',
  tags: ['gate', 'dates'],
  document: { title: ['Storm gate is open again'] },
  target: [{ source: PAGE, selector: [POSITION, QUOTE] }],
  ...part,
});

const anAnnotation = (part: object = {}): Record<string, unknown> => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  created: '2026-09-03T10:20:30Z',
  body: [
    { type: 'TextualBody', value: 'The *Sextant* has another day.', purpose: 'commenting' },
    { type: 'TextualBody', value: 'gate', purpose: 'tagging' },
    { type: 'TextualBody', value: 'dates', purpose: ['tagging'] },
  ],
  target: { source: PAGE, selector: [POSITION, QUOTE] },
  ...part,
});

const read = async (value: unknown) => {
  const { pack, report } = await taken(readJson(value));
  return { pack, report, claim: pack.claims[0] };
};

describe.each([
  ['hypothesis', 'a row of the API', { total: 1, rows: [anHypothesis()] }],
  ['hypothesis', 'an export', { export_date: '2026', annotations: [anHypothesis()] }],
  ['hypothesis', 'one', anHypothesis()],
  ['w3c', 'one', anAnnotation()],
  ['w3c', 'a list', [anAnnotation()]],
  ['w3c', 'a page', { type: 'AnnotationPage', items: [anAnnotation()] }],
  ['w3c', 'a collection', { type: 'AnnotationCollection', first: { items: [anAnnotation()] } }],
])('%s, %s', (format, _, value) => {
  it('the words become a claim, the page its source, the comment a note', async () => {
    const { pack, report, claim } = await read(value);
    expect(report).toMatchObject({ format, taken: 1, skipped: [] });
    expect(claim).toMatchObject({ text: QUOTE.exact, topics: ['gate', 'dates'] });
    expect(claim?.evidence).toMatchObject([
      {
        source: pack.sources[0]?.id,
        stance: 'refers',
        quote: QUOTE.exact,
        prefix: 'He said: ',
        note: 'The *Sextant* has another day.',
      },
    ]);
    expect(pack.sources).toMatchObject([{ publisher: 'courier.example', url: PAGE }]);
    expect(report.notKept).toContainEqual({
      field: 'target.selector: TextPositionSelector',
      count: 1,
    });
    expect(parsePack(writeDocument(pack))).toEqual({ pack });
  });
});

describe('Hypothesis', () => {
  it('takes the title of the page, and a page without an address by its uri', async () => {
    const { pack } = await read([
      anHypothesis(),
      anHypothesis({ uri: 'urn:x-pdf:1234', target: [{ selector: [QUOTE] }] }),
    ]);
    expect(pack.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Storm gate is open again', PAGE],
      ['Storm gate is open again', undefined],
    ]);
  });

  it('two readers of one passage are two pieces of evidence on one claim', async () => {
    const { pack, claim } = await read([anHypothesis(), anHypothesis({ text: 'Seen.' })]);
    expect([pack.claims.length, pack.sources.length, claim?.evidence.length]).toEqual([1, 1, 2]);
  });

  it('says which annotations are no claim', async () => {
    const { report } = await read([
      anHypothesis(),
      anHypothesis({ references: ['a1'] }),
      anHypothesis({ target: [{ source: PAGE }] }),
      { id: 'x' },
    ]);
    expect(skipsOf(report)).toEqual([
      'record 2: found a reply; expected an annotation of words on a page',
      'record 3 target.selector: found no TextQuoteSelector with exact; expected the words that are annotated',
      'record 4: found no uri and no target; expected an annotation',
    ]);
    expect(report.notKept).toContainEqual({ field: 'user', count: 1 });
  });
});

describe('W3C', () => {
  it.each([
    ['a text as body', { body: 'Plain.' }, 'Plain.'],
    ['bodyValue', { body: undefined, bodyValue: 'Plain.' }, 'Plain.'],
    [
      'an address as body',
      { body: { type: 'SpecificResource', source: 'https://a.example/' } },
      'https://a.example/',
    ],
    ['HTML', { body: { value: '<b>Bold</b> &amp; plain', format: 'text/html' } }, 'Bold & plain'],
    [
      'a choice',
      { body: { type: 'Choice', items: [{ value: 'One' }, { value: 'Two' }] } },
      'One\n\nTwo',
    ],
    ['no body', { body: undefined }, undefined],
  ])('%s', async (_, part, note) => {
    const { claim } = await read(anAnnotation(part));
    expect(claim?.evidence[0]?.note).toBe(note);
  });

  it('several targets are several claims', async () => {
    const target = ['One.', 'Two.'].map((exact) => ({
      source: PAGE,
      selector: { ...QUOTE, exact },
    }));
    const { pack } = await read(anAnnotation({ target: [...target, 'https://a.example/'] }));
    expect(pack.claims.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('of a selector that is refined the narrower words', async () => {
    const selector = {
      ...QUOTE,
      exact: 'A long paragraph.',
      refinedBy: { ...QUOTE, exact: 'paragraph.' },
    };
    const { claim } = await read(anAnnotation({ target: { source: PAGE, selector } }));
    expect(claim?.text).toBe('paragraph.');
  });

  it('an annotation with a list of its own is one annotation', async () => {
    const { report } = await read(anAnnotation({ items: [] }));
    expect(report.taken).toBe(1);
  });
});

describe('what is none of these', () => {
  it.each([
    [
      'an object',
      { a: 1 },
      'document: found none of these; expected an annotation pack, ClaimReview',
    ],
    ['a list', [1, 2], 'document: found none of these'],
    ['a word', 'true', 'document: found none of these'],
    ['half a file', '[{"a":1},', 'record 1: the file ends inside the list'],
  ])('is refused: %s', async (_, value, problem) => {
    const result = await readJson(value);
    expect(result.kind === 'refused' && result.problems[0]).toContain(problem);
  });

  it('says what is wrong with each record when none could be taken', async () => {
    expect(await readJson([anHypothesis({ references: ['x'] })])).toEqual({
      kind: 'refused',
      problems: ['record 1: found a reply; expected an annotation of words on a page'],
    });
  });
});
