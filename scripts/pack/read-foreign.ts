import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Pack } from '../../utils/claim/pack.ts';
import { convertJson } from '../../utils/pack/interchange/convert-json.ts';
import { convertTable, readTableStart } from '../../utils/pack/interchange/convert-table.ts';
import type { CsvField } from '../../utils/pack/interchange/csv-fields.ts';
import type { DraftHead } from '../../utils/pack/interchange/draft.ts';
import { nameDraft } from '../../utils/pack/interchange/name-draft.ts';
import { peekText } from '../../utils/pack/interchange/peek-text.ts';
import { readText } from '../../utils/pack/interchange/read-text.ts';
import { recognise } from '../../utils/pack/interchange/recognise.ts';
import type { Conversion, ForeignFormat } from '../../utils/pack/interchange/report.ts';
import { MAX_DOCUMENT_BYTES } from '../../utils/pack/pack-schema.ts';
import { parsePack } from '../../utils/pack/parse-pack.ts';
import { DocumentError, describeSize } from '../../utils/pack/read-document.ts';
import { describeFileError } from '../publish/file-errors.ts';

export interface Reading {
  /** `null`: told by the content. */
  from: ForeignFormat | 'pack' | null;
  head: Partial<DraftHead>;
  /** Columns by name, where the guess is not to be taken. */
  columns: ReadonlyMap<string, CsvField | null>;
}

/** A pack from a file or `-` (standard input) of any format; one of ours comes without a report. */
export type ForeignResult = Conversion | { kind: 'document'; pack: Pack };

export async function readForeign(file: string, reading: Reading): Promise<ForeignResult> {
  try {
    return await convert(file, reading);
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', problems: [error.message] };
    return { kind: 'refused', problems: [`file: ${describeFileError(error)}; expected a file`] };
  }
}

async function convert(file: string, { from, head, columns }: Reading): Promise<ForeignResult> {
  if (file !== '-') await stat(file); // a stream tells too late that there is no such file
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  const { start, chunks } = await peekText(
    readText(Readable.toWeb(input) as ReadableStream<Uint8Array>),
  );
  const name = file === '-' ? 'standard input' : basename(file);
  const found = recognise(start, name);
  const wanted = from ?? found.kind;
  const named = { ...nameDraft(name), ...head };
  if (wanted === 'pack' || wanted === 'document') return await readOwn(chunks);
  if (wanted === 'csv' || wanted === 'table')
    return await readTable(start, chunks, { head: named, columns });
  if (wanted === 'unknown')
    return { kind: 'refused', problems: found.kind === 'unknown' ? [found.problem] : [] };
  return await convertJson(chunks, { format: wanted === 'json' ? null : wanted, head: named });
}

async function readOwn(chunks: AsyncIterable<string>): Promise<ForeignResult> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > MAX_DOCUMENT_BYTES) throw new DocumentError(describeSize(text.length));
  }
  const parsed = parsePack(text);
  return 'pack' in parsed
    ? { kind: 'document', pack: parsed.pack }
    : { kind: 'refused', problems: parsed.problems };
}

async function readTable(
  start: string,
  chunks: AsyncIterable<string>,
  { head, columns }: Pick<Reading, 'columns'> & { head: DraftHead },
): Promise<Conversion> {
  const table = readTableStart(start);
  if (!table)
    return {
      kind: 'refused',
      problems: [
        'document: not a table; expected a first row of column names, separated by , ; or tab',
      ],
    };
  const unknown = [...columns.keys()].filter((name) => !table.names.includes(name));
  if (unknown.length > 0)
    return {
      kind: 'refused',
      problems: unknown.map((name) => `columns: no "${name}"; found ${table.names.join(', ')}`),
    };
  const mapping = table.names.map((name, at) =>
    columns.has(name) ? (columns.get(name) ?? null) : (table.guess[at] ?? null),
  );
  return await convertTable(chunks, { delimiter: table.delimiter, mapping, head });
}
