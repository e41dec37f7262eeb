/** The document format `annotation-pack/1`. Unknown fields are kept; defaults are filled in. */
import * as v from 'valibot';

/** Larger documents are refused before they are parsed. A pack of 100,000 claims with concept groups has about 53 MB. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
export const FORMAT = 'annotation-pack/1';

/** Lists and objects inside one another; without a limit a small file exhausts the stack of whoever copies it. */
export const MAX_DEPTH = 32;

const MAX_TEXT = 4_000; // UTF-16 units
const MAX_ID = 200;
export const MAX_RECORDS = 200_000;
const MAX_ITEMS = 500;

const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** 2026, 2026-03, 2026-03-01, or with a time behind it. */
const ISO_DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const EXPECTED_URL = 'expected an http or https address';
const EXPECTED_DATE = 'expected an ISO 8601 date: 2026, 2026-03 or 2026-03-01';

export const text = v.pipe(
  v.string('expected text'),
  v.maxLength(MAX_TEXT, `expected at most ${MAX_TEXT} characters`),
  v.transform((value) => value.replace(BIDI_CONTROLS, '').trim()),
);
export const filled = v.pipe(text, v.minLength(1, 'expected text that is not empty'));
export const id = v.pipe(
  v.string('expected an id'),
  v.minLength(1, 'expected an id that is not empty'),
  v.maxLength(MAX_ID, `expected at most ${MAX_ID} characters`),
  v.check((value) => !CONTROL.test(value), 'expected an id without control characters'),
  v.check(
    (value) => !RESERVED.has(value),
    'expected an id other than __proto__, constructor, prototype',
  ),
);
export const url = v.pipe(
  v.string('expected an address'),
  v.maxLength(2_000, 'expected at most 2000 characters'),
  v.regex(/^[hH][tT][tT][pP][sS]?:\/\//, EXPECTED_URL),
  v.check((value) => URL.canParse(value), EXPECTED_URL),
);
const date = v.pipe(v.string('expected a date'), v.regex(ISO_DATE, EXPECTED_DATE));
const listOf = <S extends v.GenericSchema>(item: S, most = MAX_ITEMS) =>
  v.pipe(v.array(item, 'expected a list'), v.maxLength(most, `expected at most ${most} entries`));
const list = <S extends v.GenericSchema>(item: S, most = MAX_ITEMS) =>
  v.optional(listOf(item, most), []);

/** JSON has no infinity, but 1e999 is read as one, and could not be written again. */
const finite = v.pipe(
  v.number(),
  v.check((value) => Number.isFinite(value), 'expected a number or text'),
);

const ValueSchema = v.pipe(
  v.looseObject({
    field: filled,
    value: v.union([filled, finite], 'expected a number or text'),
    precision: v.optional(v.picklist(['year', 'month', 'day'], 'expected year, month or day')),
    unit: v.optional(text),
    terms: v.optional(listOf(filled)),
  }),
  v.forward(
    v.check(({ field, value }) => field !== 'date' || ISO_DATE.test(String(value)), EXPECTED_DATE),
    ['value'],
  ),
);

const EvidenceSchema = v.looseObject({
  source: id,
  stance: v.picklist(
    ['supports', 'reports', 'disputes', 'refers'],
    'expected supports, reports, disputes or refers',
  ),
  speaker: v.optional(id),
  hedges: list(filled),
  quote: v.optional(text),
  values: list(ValueSchema),
  note: v.optional(text),
});

export const ClaimSchema = v.looseObject({
  id,
  text: filled,
  variants: list(filled),
  topics: list(filled),
  speakers: list(id),
  must: list(v.pipe(listOf(filled), v.minLength(1, 'expected at least one word'))),
  mustNot: list(filled),
  values: list(ValueSchema),
  related: list(v.looseObject({ claim: id, relation: filled })),
  primary: v.optional(v.picklist(['shared', 'different'], 'expected shared or different')),
  review: v.optional(
    v.looseObject({ rating: filled, publisher: v.optional(text), url: v.optional(url) }),
  ),
  evidence: list(EvidenceSchema, 5_000),
});

export const SpeakerSchema = v.looseObject({
  id,
  name: filled,
  kind: v.optional(text),
  role: v.optional(text),
  aliases: list(filled),
  cues: list(filled),
  sameAs: list(url),
});

export const SourceSchema = v.looseObject({
  id,
  title: filled,
  publisher: filled,
  author: v.optional(text),
  published: v.optional(date),
  url: v.optional(url),
  derivedFrom: list(
    v.looseObject({
      source: id,
      kind: v.picklist(
        ['syndicated', 'rewritten', 'translated', 'cites'],
        'expected syndicated, rewritten, translated or cites',
      ),
    }),
  ),
  fingerprint: v.optional(v.looseObject({ scheme: filled, hashes: v.string('expected base64') })),
});

/** Without spaces: pack and record id are joined by one elsewhere. */
export const packId = v.pipe(id, v.regex(/^\S+$/, 'expected an id without spaces'));

export const PackSchema = v.looseObject({
  format: v.literal(FORMAT, `expected "${FORMAT}"`),
  id: packId,
  title: filled,
  description: v.optional(text),
  language: v.optional(filled, 'en'),
  version: v.pipe(
    v.number('expected a whole number'),
    v.safeInteger('expected a whole number'),
    v.minValue(0, 'expected a version of 0 or more'),
  ),
  published: v.optional(date),
  license: v.optional(text),
  publisher: v.optional(v.looseObject({ name: filled, url: v.optional(url) })),
  speakers: list(SpeakerSchema, MAX_RECORDS),
  sources: list(SourceSchema, MAX_RECORDS),
  claims: listOf(ClaimSchema, MAX_RECORDS),
});
