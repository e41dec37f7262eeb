import type { Pack } from '../../../utils/claim/pack.ts';
import { convertJson } from '../../../utils/pack/interchange/convert-json.ts';
import { convertTable, type TableStart } from '../../../utils/pack/interchange/convert-table.ts';
import type { CsvMapping } from '../../../utils/pack/interchange/csv-fields.ts';
import { nameDraft } from '../../../utils/pack/interchange/name-draft.ts';
import { peekText } from '../../../utils/pack/interchange/peek-text.ts';
import { readText } from '../../../utils/pack/interchange/read-text.ts';
import { recognise } from '../../../utils/pack/interchange/recognise.ts';
import type { Conversion, ImportReport } from '../../../utils/pack/interchange/report.ts';
import { isSmall, MOST_RECORDS } from '../../../utils/pack/interchange/split-pack.ts';
import { MAX_DOCUMENT_BYTES } from '../../../utils/pack/pack-schema.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { DocumentError, readDocument } from '../../../utils/pack/read-document.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';

/** What a file turned out to be. Nothing has been taken over. */
export type Looked =
  /** `report` says what became of the records of another format. */
  | { kind: 'pack'; pack: Pack; text: string; report: ImportReport | null }
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
  for await (const text of readText(file.stream().pipeThrough(counter))) {
    if (signal.aborted) return;
    yield text;
  }
}

function parseOwn(text: string): Looked {
  const parsed = parsePack(text);
  return 'pack' in parsed
    ? { kind: 'pack', pack: parsed.pack, text, report: null }
    : { kind: 'problems', problems: parsed.problems };
}

function toLooked(conversion: Conversion): Looked {
  if (conversion.kind === 'refused') return { kind: 'problems', problems: conversion.problems };
  const { pack, report } = conversion;
  if (!isSmall(pack, MAX_DOCUMENT_BYTES))
    return { kind: 'problems', problems: [describeTooLarge(pack)] };
  return { kind: 'pack', pack, text: writeDocument(pack), report };
}

const describeTooLarge = ({ claims, sources }: Pack): string =>
  `document: found ${claims.length} claims and ${sources.length} sources; expected what one pack holds (${MAX_DOCUMENT_BYTES / 1024 ** 2} MB, ${MOST_RECORDS} records of a kind). The command "npm run pack -- convert" writes it as several packs`;

async function orProblems(look: () => Promise<Looked>): Promise<Looked> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'problems', problems: [error.message] };
  }
}
