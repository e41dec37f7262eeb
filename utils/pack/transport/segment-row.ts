/** One line of a segment: a record's whole state, or that it is gone. */
import * as v from 'valibot';

import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import { ClaimSchema, id, SourceSchema, SpeakerSchema } from '../pack-schema.ts';
import { writeCanonical } from './canonical-json.ts';
import { parseBySchema } from './parse-json-file.ts';
import { type AnyRecord, RECORD_KINDS, type RecordKind } from './records.ts';

export type SegmentRow =
  | { kind: 'speaker'; id: string; record: Speaker }
  | { kind: 'source'; id: string; record: Source }
  | { kind: 'claim'; id: string; record: Claim }
  /** No longer in the pack. */
  | { kind: RecordKind; id: string; record: null };

export type ParsedRow = { row: SegmentRow } | { problems: string[] };

const EXPECTED_KIND = 'expected speaker, source or claim';
const DropSchema = v.object({ kind: v.picklist(RECORD_KINDS, EXPECTED_KIND), id });
const SCHEMAS = { speaker: SpeakerSchema, source: SourceSchema, claim: ClaimSchema };

/** `place`: file and line, for the problems. */
export function parseRow(line: string, place: string): ParsedRow {
  const value = parseLine(line);
  if (value === null) return { problems: [`${place}: not a JSON object`] };
  const { t, ...fields } = value;
  if (t === 'drop') {
    const parsed = parseBySchema(place, fields, DropSchema);
    return 'problems' in parsed ? parsed : { row: { ...parsed.value, record: null } };
  }
  if (!isKind(t))
    return {
      problems: [
        `${place} t: found ${JSON.stringify(t)?.slice(0, 40) ?? 'nothing'}; expected claim, speaker, source or drop`,
      ],
    };
  const parsed = parseBySchema(
    nameRecord(place, t, fields.id),
    fields,
    SCHEMAS[t] as v.GenericSchema<unknown, AnyRecord>,
  );
  if ('problems' in parsed) return parsed;
  return { row: { kind: t, id: parsed.value.id, record: parsed.value } as SegmentRow };
}

const isKind = (t: unknown): t is RecordKind => RECORD_KINDS.some((kind) => kind === t);

const nameRecord = (place: string, kind: RecordKind, id: unknown): string =>
  typeof id === 'string' ? `${place} ${kind} "${id.slice(0, 80)}"` : `${place} ${kind}`;

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // expected: a damaged line
  }
}

/** The line without its end, the same for the same record. */
export function writeRow({ kind, id, record }: SegmentRow): string {
  if (record === null) return `{"t":"drop","kind":"${kind}","id":${JSON.stringify(id)}}`;
  return `{"t":"${kind}",${writeRecord(kind, record).slice(1)}`;
}

/** Canonical JSON of a record without the lists that are empty: a record that parses to the same has the same text. */
export function writeRecord(kind: RecordKind, record: AnyRecord): string {
  const kept: Fields = withoutEmpty(record, LISTS[kind]);
  return writeCanonical(
    kind === 'claim' && Array.isArray(kept.evidence)
      ? { ...kept, evidence: kept.evidence.map((one) => withoutEmpty(one, LISTS.evidence)) }
      : kept,
  );
}

/** Lists that a record may leave out. */
const LISTS = {
  speaker: ['aliases', 'cues', 'sameAs'],
  source: ['derivedFrom'],
  claim: 'variants topics speakers must mustNot values related evidence'.split(' '),
  evidence: ['hedges', 'values'],
} as const satisfies Record<string, readonly string[]>;

type Fields = Record<string, unknown>;

const withoutEmpty = (record: object, lists: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) => !(lists.includes(key) && Array.isArray(value) && value.length === 0),
    ),
  );
