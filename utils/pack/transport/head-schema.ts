import * as v from 'valibot';

import { filled, packId, text, url } from '../pack-schema.ts';
import { MAX_PACK_BYTES, MAX_ROWS, MAX_SEGMENT_BYTES } from './limits.ts';
import { parsePublicKey } from './public-key.ts';

export const HEAD_FORMAT = 'annotation-pack-head/1';
const MOST_DELTAS = 30;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const EXPECTED_TIME = 'expected a time like 2026-11-25T12:00:00Z';

export const whole = v.pipe(
  v.number('expected a whole number'),
  v.safeInteger('expected a whole number'),
  v.minValue(0, 'expected 0 or more'),
);
const most = (limit: number) => v.pipe(whole, v.maxValue(limit, `expected at most ${limit}`));
export const sha256 = v.pipe(
  v.string('expected 64 hex digits'),
  v.regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits'),
);
export const key = v.pipe(
  v.string('expected a public key'),
  v.check((value) => parsePublicKey(value) !== null, 'expected base64url of 32 bytes'),
);
export const time = v.pipe(
  v.string(EXPECTED_TIME),
  v.regex(ISO_TIME, EXPECTED_TIME),
  v.check((value) => !Number.isNaN(Date.parse(value)), EXPECTED_TIME),
);
export const rootNumber = v.pipe(whole, v.minValue(1, 'expected 1 or more'));

const segment = {
  sha256,
  bytes: most(MAX_SEGMENT_BYTES),
  raw: most(MAX_PACK_BYTES),
  rows: most(MAX_ROWS),
};
const BaseSchema = v.looseObject({ ...segment, version: whole });
const DeltaSchema = v.pipe(
  v.looseObject({ ...segment, from: whole, to: whole }),
  v.forward(
    v.check(({ from, to }) => from < to, 'expected a version after from'),
    ['to'],
  ),
);

const HeadFields = v.looseObject({
  format: v.literal(HEAD_FORMAT, `expected "${HEAD_FORMAT}"`),
  packId,
  version: whole,
  published: time,
  expires: time,
  prev: v.nullable(sha256),
  root: rootNumber,
  keyId: sha256,
  key,
  title: filled,
  description: v.optional(text),
  language: v.optional(filled, 'en'),
  license: v.optional(text),
  publisher: v.optional(v.looseObject({ name: filled, url: v.optional(url) })),
  counts: v.object({ claims: whole, speakers: whole, sources: whole }),
  samples: v.optional(v.array(filled, 'expected a list'), []),
  base: BaseSchema,
  deltas: v.optional(
    v.pipe(
      v.array(DeltaSchema, 'expected a list'),
      v.maxLength(MOST_DELTAS, `expected at most ${MOST_DELTAS} entries`),
    ),
    [],
  ),
  ttlSeconds: v.optional(whole),
  backoffSeconds: v.optional(whole),
  more: v.optional(v.record(v.string(), v.unknown(), 'expected an object')),
});

type Fields = v.InferOutput<typeof HeadFields>;

export const HeadSchema = v.pipe(
  HeadFields,
  v.forward(
    v.check(
      ({ published, expires }) => Date.parse(expires) > Date.parse(published),
      'expected a time after published',
    ),
    ['expires'],
  ),
  v.forward(
    v.check(
      ({ counts }) => sumOf(Object.values(counts)) <= MAX_ROWS,
      `expected at most ${MAX_ROWS} in all`,
    ),
    ['counts'],
  ),
  v.forward(
    v.check(({ base, version }) => base.version <= version, 'expected no version after the head’s'),
    ['base', 'version'],
  ),
  v.forward(
    v.check(({ deltas }) => isChain(deltas), 'expected each to begin where the one before ends'),
    ['deltas'],
  ),
  v.forward(
    v.check(
      (head) => isOnBase(head),
      'expected them to lead from the base, or from before it, to no more than the head’s version',
    ),
    ['deltas'],
  ),
  v.forward(
    v.check(
      (head) => sumOf([head.base, ...head.deltas].map(({ raw }) => raw)) <= 2 * MAX_PACK_BYTES,
      `expected at most ${2 * MAX_PACK_BYTES} bytes unpacked in all`,
    ),
    ['deltas'],
  ),
);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const isChain = (deltas: Fields['deltas']): boolean =>
  deltas.every(({ from }, at) => at === 0 || deltas[at - 1]?.to === from);

function isOnBase({ base, deltas, version }: Fields): boolean {
  const [first, last] = [deltas[0], deltas.at(-1)];
  return (
    !first || !last || (first.from <= base.version && last.to >= base.version && last.to <= version)
  );
}
