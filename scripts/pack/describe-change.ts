import { writeCanonical } from '../../utils/pack/transport/canonical-json.ts';
import type { RecordChange } from '../../utils/pack/transport/diff-records.ts';
import type { AnyRecord } from '../../utils/pack/transport/records.ts';

export interface FieldChange {
  field: string;
  /** JSON, or `nothing`. */
  from: string;
  to: string;
}

const MOST_CHARACTERS = 200;

/** `claim "id" text: "…" → "…"`, a line for each field; one line for a record that came or went. */
export function describeChange({ kind, id, before, after }: RecordChange): string[] {
  const name = `${kind} "${id}"`;
  if (!before) return [`${name} added${nameOf(after)}`];
  if (!after) return [`${name} removed${nameOf(before)}`];
  return listFieldChanges(before, after).map(
    ({ field, from, to }) => `${name} ${field}: ${cut(from)} → ${cut(to)}`,
  );
}

/** The same as one object for programs. */
export const toChangeLine = ({ kind, id, before, after }: RecordChange) =>
  before && after
    ? {
        kind,
        id,
        change: 'changed',
        fields: listFieldChanges(before, after).map(({ field }) => field),
      }
    : { kind, id, change: before ? 'removed' : 'added' };

export function listFieldChanges(before: object, after: object): FieldChange[] {
  const [old, now] = [toTexts(before), toTexts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({
      field,
      from: old.get(field) ?? 'nothing',
      to: now.get(field) ?? 'nothing',
    }))
    .filter(({ from, to }) => from !== to);
}

/** Fields that say something, as JSON. */
const toTexts = (record: object): Map<string, string> =>
  new Map(
    Object.entries(record)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([field, value]) => [field, writeCanonical(value)]),
  );

function nameOf(record: AnyRecord | null): string {
  if (!record) return '';
  const text = 'text' in record ? record.text : 'name' in record ? record.name : record.title;
  return `: ${cut(text)}`;
}

const cut = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
