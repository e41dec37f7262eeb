import * as v from 'valibot';

import type { Pack } from '../claim/pack.ts';
import { MAX_DOCUMENT_BYTES, PackSchema } from './pack-schema.ts';
import { listReferenceProblems } from './references.ts';

export type ParsedPack = { pack: Pack } | { problems: string[] };

const MOST_PROBLEMS = 200;

/** A document's text → a pack with its defaults filled in, or every problem by record, field, found and expected. */
export function parsePack(text: string): ParsedPack {
  if (text.length > MAX_DOCUMENT_BYTES) {
    const size = Math.round(text.length / 1024 / 1024);
    return {
      problems: [`document: ${size} MB; expected at most ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`],
    };
  }
  try {
    return parsePackValue(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: [`document: not JSON (${describeSyntaxError(error, text)})`] };
  }
}

/** The same for a value that was JSON. */
export function parsePackValue(value: unknown): ParsedPack {
  const result = v.safeParse(PackSchema, value);
  if (!result.success)
    return { problems: cut(result.issues.map((issue) => describe(issue, value))) };
  const pack: Pack = result.output;
  const problems = listReferenceProblems(pack);
  return problems.length > 0 ? { problems: cut(problems) } : { pack };
}

function describe(issue: v.BaseIssue<unknown>, document: unknown): string {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const [kind, at, ...field] = keys;
  const record = typeof at === 'number' ? describeRecord(document, String(kind), at) : 'document';
  const path = toPath(typeof at === 'number' ? field : keys);
  const found = issue.input === undefined ? 'missing' : `found ${shorten(issue.input)}`;
  const expected = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected}`;
  return [record, path && ` ${path}`, `: ${found}; ${expected}`].join('');
}

/** `claim "bridge-closed"` or, where there is no usable id, `claims[3]`. */
function describeRecord(document: unknown, kind: string, at: number): string {
  const records = (document as Record<string, unknown[]>)[kind];
  const record = Array.isArray(records) ? records[at] : undefined;
  const id =
    typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' && id !== ''
    ? `${kind.replace(/s$/, '')} "${id.slice(0, 80)}"`
    : `${kind}[${at}]`;
}

const toPath = (keys: (string | number)[]): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key)).join('');

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** JavaScript engines give the place in different words; line and column are the same for people. */
function describeSyntaxError({ message }: SyntaxError, text: string): string {
  const position = message.match(/position (\d+)/)?.[1];
  if (position === undefined) return message;
  const before = text.slice(0, Number(position)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function cut(problems: string[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), `and ${more} more problems of this kind`];
}
