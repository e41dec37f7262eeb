/** Packs of any content, as hard to write as they can be. */
import fc from 'fast-check';

import type { Pack } from '../../../../utils/claim/pack.ts';
import { parsePackValue } from '../../../../utils/pack/parse-pack.ts';

const NASTY = [
  'a',
  'B',
  '7',
  ' ',
  '"',
  "'",
  ',',
  ';',
  '|',
  '=',
  '\\',
  '-',
  '+',
  '@',
  '\n',
  '<',
  '&',
  '*',
  '[',
  'ü',
  '🙂',
  'שלום',
  '=1',
];
export const anyText = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const anyId = anyText.map((text) => text.replace(/\s/g, '_'));
const anyUrl = anyText.map((text) => `https://a.example/?q=${encodeURIComponent(text)};|=`);
const anyDate = fc.constantFrom(
  '2025',
  '2025-05',
  '2025-05-03',
  '2025-05-03T10:20:30Z',
  '2025-05-03T10:20',
);
const lists = <T>(item: fc.Arbitrary<T>, selector = JSON.stringify as (item: T) => unknown) =>
  fc.uniqueArray(item, { maxLength: 3, selector });

const anyValue = fc.oneof(
  fc.record(
    {
      field: anyText.filter((field) => field !== 'date'),
      value: fc.oneof(
        anyText,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
        fc.constantFrom('20', '"20"', 'Infinity'),
      ),
      unit: anyText,
      terms: fc.array(anyText, { maxLength: 3 }),
    },
    { requiredKeys: ['field', 'value'] },
  ),
  fc.record(
    {
      field: fc.constant('date'),
      value: anyDate,
      precision: fc.constantFrom('day', 'month', 'year'),
    },
    { requiredKeys: ['field', 'value'] },
  ),
);

const anySpeaker = fc.record(
  {
    id: anyId,
    name: anyText,
    kind: anyText,
    role: anyText,
    aliases: lists(anyText),
    cues: lists(anyText),
    sameAs: lists(anyUrl),
  },
  { requiredKeys: ['id', 'name'] },
);
const anySource = fc.record(
  {
    id: anyId,
    title: anyText,
    publisher: anyText,
    author: anyText,
    published: anyDate,
    url: anyUrl,
    fingerprint: fc.record({ scheme: anyText, hashes: fc.constantFrom('AAE=', 'AA==', 'AAEC') }),
  },
  { requiredKeys: ['id', 'title', 'publisher'] },
);
const anyReview = fc.record(
  { rating: anyText, publisher: anyText, url: anyUrl },
  { requiredKeys: ['rating'] },
);

interface Ids {
  claims: string[];
  speakers: string[];
  sources: string[];
}

const among = (ids: string[]) => fc.constantFrom(...ids);
const someOf = (ids: string[]) => (ids.length > 0 ? lists(among(ids)) : fc.constant([]));

const anyEvidence = ({ speakers, sources }: Ids) =>
  fc.record(
    {
      source: among(sources),
      stance: fc.constantFrom('supports', 'reports', 'disputes', 'refers'),
      ...(speakers.length > 0 && { speaker: among(speakers) }),
      quote: anyText,
      note: anyText,
      hedges: lists(anyText),
      values: lists(anyValue),
    },
    { requiredKeys: ['source', 'stance'] },
  );

const anyClaim = (id: string, ids: Ids) =>
  fc.record(
    {
      id: fc.constant(id),
      text: anyText,
      variants: lists(anyText),
      topics: lists(anyText),
      speakers: someOf(ids.speakers),
      must: fc.array(fc.array(anyText, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      mustNot: lists(anyText),
      values: lists(anyValue),
      related: lists(fc.record({ claim: among(ids.claims), relation: anyText })),
      primary: fc.constantFrom('shared', 'different'),
      review: anyReview,
      evidence: ids.sources.length > 0 ? lists(anyEvidence(ids)) : fc.constant([]),
    },
    { requiredKeys: ['id', 'text'] },
  );

const byId = { maxLength: 4, selector: ({ id }: { id: string }) => id };

/** Parsed, with its defaults filled in. */
export const anyPack: fc.Arbitrary<Pack> = fc
  .tuple(
    fc.uniqueArray(anySpeaker, byId),
    fc.uniqueArray(anySource, byId),
    fc.uniqueArray(anyId, { minLength: 1, maxLength: 4 }),
  )
  .chain(([speakers, sources, claimIds]) => {
    const ids = {
      claims: claimIds,
      speakers: speakers.map(({ id }) => id),
      sources: sources.map(({ id }) => id),
    };
    const derived = fc.tuple(
      ...sources.map((source) =>
        fc.record({
          ...fieldsOf(source),
          derivedFrom: lists(
            fc.record({
              source: among(ids.sources),
              kind: fc.constantFrom('syndicated', 'rewritten', 'translated', 'cites'),
            }),
          ),
        }),
      ),
    );
    return fc.record(
      {
        format: fc.constant('annotation-pack/1'),
        id: anyId,
        title: anyText,
        version: fc.nat(),
        description: anyText,
        language: fc.constantFrom('en', 'de'),
        license: anyText,
        publisher: fc.record({ name: anyText, url: anyUrl }),
        speakers: fc.constant(speakers),
        sources: derived,
        claims: fc.tuple(...claimIds.map((id) => anyClaim(id, ids))),
      },
      { requiredKeys: ['format', 'id', 'title', 'version', 'speakers', 'sources', 'claims'] },
    );
  })
  .map((document) => {
    const parsed = parsePackValue(JSON.parse(JSON.stringify(document)));
    if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
    return parsed.pack;
  });

const fieldsOf = (record: object): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(record).map(([field, value]) => [field, fc.constant(value)]));
