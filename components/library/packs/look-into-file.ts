import type { Pack } from '../../../utils/claim/pack.ts';
import { convertJson } from '../../../utils/pack/interchange/convert-json.ts';
import { convertTable, type TableStart } from '../../../utils/pack/interchange/convert-table.ts';
import type { CsvMapping } from '../../../utils/pack/interchange/csv-fields.ts';
import { nameDraft } from '../../../utils/pack/interchange/name-draft.ts';
import { peekText } from '../../../utils/pack/interchange/peek-text.ts';
import { readText } from '../../../utils/pack/interchange/read-text.ts';
import { recognise } from '../../../utils/pack/interchange/recognise.ts';
import type { Conversion, ImportReport } from '../../../utils/pack/interchange/report.ts';
import { splitPack } from '../../../utils/pack/interchange/split-pack.ts';
import { MAX_DOCUMENT_BYTES } from '../../../utils/pack/pack-schema.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { DocumentError, readDocument } from '../../../utils/pack/read-document.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';

export interface FoundPack {
  pack: Pack;
  /** The documents that are taken over, written when it comes to that: several when the pack is too large for one. */
  documents: (() => string)[];
  /** What became of the records of another format; `null` for a pack document. */
  report: ImportReport | null;
}

/** What a file turned out to be. Nothing has been taken over. */
export type Looked =
  | ({ kind: 'pack' } & FoundPack)
  /** A table: somebody has to say what its columns hold. */
  | { kind: 'table'; start: TableStart }
  | { kind: 'problems'; problems: string[] };

interface Watching {
  /** 0 to 1. */
  onProgress(share: number): void;
  /** Stops the reading; what comes back then means nothing. */
  signal: AbortSignal;
}

/** Reads a file of any format. Feeds are read in parts, so that they never stand in memory whole. */
export const lookIntoFile = (file: File, watching: Watching): Promise<Looked> =>
  orProblems(async () => {
    const { start, chunks } = await peekText(readFile(file, watching));
    const found = recognise(start, file.name);
    if (found.kind === 'unknown') return { kind: 'problems', problems: [found.problem] };
    if (found.kind === 'table') return { kind: 'table', start: found.start };
    if (found.kind === 'document') return parseOwn(await readDocument(file));
    const head = nameDraft(file.name);
    return toLooked(await convertJson(chunks, { format: null, head }));
  });

export const readColumns = (
  file: File,
  { start, mapping }: { start: TableStart; mapping: CsvMapping },
  watching: Watching,
): Promise<Looked> =>
  orProblems(async () => {
    const { delimiter } = start;
    const head = nameDraft(file.name);
    return toLooked(await convertTable(readFile(file, watching), { delimiter, mapping, head }));
  });

async function* readFile(file: File, { onProgress, signal }: Watching): AsyncGenerator<string> {
  let read = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      read += bytes.length;
      onProgress(read / file.size);
      controller.enqueue(bytes);
    },
  });
  let restedAt = performance.now();
  for await (const text of readText(file.stream().pipeThrough(counter))) {
    if (performance.now() - restedAt > BUSY_MS) {
      await new Promise((resolve) => setTimeout(resolve)); // a file that is at hand leaves the page no turn by itself
      restedAt = performance.now();
    }
    if (signal.aborted) return;
    yield text;
  }
}

/** So long the page may be without answering. */
const BUSY_MS = 40;

function parseOwn(text: string): Looked {
  const parsed = parsePack(text);
  return 'pack' in parsed
    ? { kind: 'pack', pack: parsed.pack, documents: [() => text], report: null }
    : { kind: 'problems', problems: parsed.problems };
}

function toLooked(conversion: Conversion): Looked {
  if (conversion.kind === 'refused') return { kind: 'problems', problems: conversion.problems };
  const { pack, report } = conversion;
  const { packs } = splitPack(pack, MAX_DOCUMENT_BYTES);
  const documents = packs.map((part) => () => writeDocument(part));
  return { kind: 'pack', pack, documents, report };
}

async function orProblems(look: () => Promise<Looked>): Promise<Looked> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'problems', problems: [error.message] };
  }
}
