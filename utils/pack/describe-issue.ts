import * as v from 'valibot';

import { PackSchema } from './pack-schema.ts';

type Key = string | number;

/** One line: which record, which field, what was found and what was expected. */
export function describeIssue(issue: v.BaseIssue<unknown>, document: unknown): string {
  const keys = (issue.path ?? []).map(({ key }) => key as Key);
  const [kind, at, ...field] = keys;
  const inRecord = typeof at === 'number';
  const record = inRecord ? describeRecord(document, String(kind), at) : 'document';
  const path = toPath(inRecord ? field : keys);
  return `${record}${path && ` ${path}`}: ${describeFinding(issue, PackSchema)}`;
}

/** The same for a value of another schema, without the record: `version: missing; expected a whole number`. */
export function describeFieldIssue(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  const path = toPath((issue.path ?? []).map(({ key }) => key as Key));
  return `${path && `${path}: `}${describeFinding(issue, schema)}`;
}

function describeFinding(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  const value = issue.path?.at(-1)?.value ?? issue.input;
  const found = value === undefined ? 'missing' : `found ${shorten(value)}`;
  return `${found}; ${describeExpected(issue, schema)}`;
}

/** `claim "bridge-closed"` or, where there is no usable id, `claims[3]`. */
export function describeRecord(document: unknown, kind: string, at: number): string {
  const record = (document as Record<string, Record<number, unknown>>)[kind]?.[at];
  const id =
    typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' && id !== ''
    ? `${kind.replace(/s$/, '')} "${id.slice(0, 80)}"`
    : `${kind}[${at}]`;
}

function describeExpected(
  { message, input, path }: v.BaseIssue<unknown>,
  schema: v.GenericSchema,
): string {
  if (message.startsWith('expected')) return message;
  const keys = (path ?? []).map(({ key }) => key as Key);
  return (input === undefined && describeMissing(keys, schema)) || 'expected an object';
}

/** For a field that is missing valibot names the field only; what belongs there, the field's own schema tells. */
function describeMissing(path: readonly Key[], whole: v.GenericSchema): string | undefined {
  const schema = path.reduce<SchemaPart | undefined>(
    (part, key) => (typeof key === 'number' ? unwrap(part)?.item : unwrap(part)?.entries?.[key]),
    whole as SchemaPart,
  );
  const issue = schema && v.safeParse(schema, undefined).issues?.[0];
  return issue?.message.startsWith('expected') ? issue.message : undefined;
}

type SchemaPart = v.GenericSchema & {
  entries?: Record<string, SchemaPart>;
  item?: SchemaPart;
  wrapped?: SchemaPart;
};

const unwrap = (schema: SchemaPart | undefined): SchemaPart | undefined =>
  schema?.wrapped ?? schema;

const toPath = (keys: readonly Key[]): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key)).join('');

/** Lists and objects by their kind only: they can be as large as the document. */
function shorten(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 61) : value) ?? 'no value';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
