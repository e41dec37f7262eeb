import * as v from 'valibot';

import type { PackHead } from '../claim/pack.ts';
import { isTooDeep } from './depth.ts';
import {
  ClaimSchema,
  MAX_DEPTH,
  MAX_RECORDS,
  PackSchema,
  packId,
  SourceSchema,
  SpeakerSchema,
} from './pack-schema.ts';
import { readChunks } from './read-document.ts';
import { createReferenceCheck, type PackRecords } from './reference-check.ts';
import { type DocumentPart, scanDocument } from './scan-document.ts';

/** Takes a pack in, some records at a time, in the document's order. */
export interface PackSink {
  /** Before any record. */
  begin(packId: string): Promise<void>;
  put<K extends keyof PackRecords>(kind: K, records: readonly PackRecords[K][]): Promise<void>;
}

const LISTS = {
  claims: { kind: 'claim', schema: v.array(ClaimSchema) },
  speakers: { kind: 'speaker', schema: v.array(SpeakerSchema) },
  sources: { kind: 'source', schema: v.array(SourceSchema) },
} as const;
type ListName = keyof typeof LISTS;
const isListName = (key: string): key is ListName => Object.hasOwn(LISTS, key);

/**
 * Reads a document without ever holding all of it. Gives the pack's head, or `null` when anything is wrong with the document
 * or it names its id behind its records: then `parsePack` tells what, or takes it. Throws a `DocumentError` as reading does.
 */
export async function streamPack(file: Blob, sink: PackSink): Promise<PackHead | null> {
  const reader = createPackReader(sink);
  for await (const part of scanDocument(readChunks(file), new Set(Object.keys(LISTS))))
    if (!(await reader.take(part))) return null;
  return reader.finish();
}

function createPackReader(sink: PackSink) {
  const fields = new Map<string, string>();
  const references = createReferenceCheck();
  const counts = new Map<ListName, number>();
  let list: ListName = 'claims';

  const takeField = ({ key, text }: { key: string; text: string }): boolean => {
    const name = parseJson(key);
    // of two fields with one name parsing takes the last
    if (typeof name !== 'string' || isListName(name) || fields.has(name)) return false;
    fields.set(name, `${key}:${text}`);
    return true;
  };
  const takeList = async ({ key }: { key: string }): Promise<boolean> => {
    const name = parseJson(key);
    if (typeof name !== 'string' || !isListName(name) || counts.has(name)) return false;
    list = name;
    const isFirst = counts.size === 0;
    counts.set(name, 0);
    if (!isFirst) return true;
    const id = v.safeParse(packId, parseFields(fields)?.id);
    if (id.success) await sink.begin(id.output);
    return id.success;
  };
  const takeRecords = async (part: { text: string; count: number }): Promise<boolean> => {
    const records = parseRecords(list, part);
    if (!records || !references.add(LISTS[list].kind, records as never[])) return false;
    const count = (counts.get(list) ?? 0) + records.length;
    counts.set(list, count);
    if (count > MAX_RECORDS) return false;
    await sink.put(LISTS[list].kind, records as never[]);
    return true;
  };

  return {
    async take(part: DocumentPart): Promise<boolean> {
      if (part.kind === 'field') return takeField(part);
      if (part.kind === 'list') return await takeList(part);
      return part.kind === 'records' && (await takeRecords(part));
    },
    finish: (): PackHead | null =>
      counts.has('claims') && references.areMet() ? parseHead(fields) : null,
  };
}

function parseHead(fields: ReadonlyMap<string, string>): PackHead | null {
  const document = { ...parseFields(fields), claims: [] };
  const parsed = isTooDeep(document) ? null : v.safeParse(PackSchema, document);
  if (!parsed?.success) return null;
  const { claims: _claims, speakers: _speakers, sources: _sources, ...head } = parsed.output;
  return head;
}

const parseFields = (fields: ReadonlyMap<string, string>): Record<string, unknown> | null =>
  parseJson(`{${[...fields.values()].join(',')}}`) as Record<string, unknown> | null;

function parseRecords(
  list: ListName,
  { text, count }: { text: string; count: number },
): PackRecords[keyof PackRecords][] | null {
  const records = parseJson(`[${text}]`);
  if (!Array.isArray(records) || records.length !== count || isTooDeep(records, MAX_DEPTH - 1))
    return null;
  const parsed = v.safeParse(LISTS[list].schema, records);
  return parsed.success ? parsed.output : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // expected: cut out of something that is no JSON
  }
}
