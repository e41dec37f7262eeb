import { DocumentError } from '../read-document.ts';
import { unguardCell } from './csv-cells.ts';
import { ALL_CSV_FIELDS, type CsvField, type CsvMapping, guessMapping } from './csv-fields.ts';
import {
  createCsvReader,
  type Delimiter,
  findDelimiter,
  isFilled,
  readStart,
} from './csv-reader.ts';
import { createTable, type TableRow } from './csv-rows.ts';
import { createDraft, type DraftHead } from './draft.ts';
import { type Conversion, createTally, type Tally } from './report.ts';

/** The first rows of a table, for whoever decides what its columns hold. */
export interface TableStart {
  delimiter: Delimiter;
  /** The first row. */
  names: string[];
  rows: string[][];
  guess: (CsvField | null)[];
}

/** `null` when it is no table: one column, or a first row that is no row of names. */
export function readTableStart(start: string): TableStart | null {
  const text = start.replace(/^\ufeff/, '');
  const delimiter = findDelimiter(text);
  if (delimiter === null) return null;
  const [names = [], ...rows] = readStart(text, delimiter);
  return { delimiter, names, rows, guess: guessMapping(names) };
}

interface Options {
  delimiter: Delimiter;
  mapping: CsvMapping;
  head: DraftHead;
}

/** A table in chunks of text → a pack and what became of each row. Rows are counted as a spreadsheet does, the names being row 1. */
export async function convertTable(
  chunks: AsyncIterable<string>,
  { delimiter, mapping, head }: Options,
): Promise<Conversion> {
  if (!mapping.includes('text') && !mapping.includes('claim_id'))
    return { kind: 'refused', problems: [NO_CLAIM] };
  const tally = createTally();
  const draft = createDraft(tally);
  const table = createTable(draft);
  const reader = createCsvReader(delimiter);
  let at = 0;
  const takeRows = (rows: string[][]): void => {
    for (const cells of rows) {
      at++;
      if (at === 1) leaveColumns(cells, mapping, tally);
      else if (isFilled(cells)) table.take(toRow(cells, mapping), `row ${at}`);
    }
  };
  try {
    for await (const chunk of chunks)
      takeRows(reader.push(at === 0 ? chunk.replace(/^\ufeff/, '') : chunk));
    takeRows(reader.end());
    table.finish();
    return draft.finish(head, 'csv');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'refused', problems: [error.message] };
  }
}

const NO_CLAIM = `columns: none holds the claim; expected one named "text" (known names: ${ALL_CSV_FIELDS.join(', ')})`;

function leaveColumns(names: readonly string[], mapping: CsvMapping, tally: Tally): void {
  for (const [column, name] of names.entries())
    if ((mapping[column] ?? null) === null) tally.leave(`column "${name.slice(0, 60)}"`);
}

function toRow(cells: readonly string[], mapping: CsvMapping): TableRow {
  const row: TableRow = {};
  for (const [column, field] of mapping.entries()) {
    const text = unguardCell(cells[column] ?? '').trim();
    if (field !== null && text !== '') row[field] = text;
  }
  return row;
}
