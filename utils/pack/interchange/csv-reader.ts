import { DocumentError } from '../read-document.ts';

export type Delimiter = ',' | ';' | '\t';
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

export interface CsvReader {
  /** The rows completed by this chunk. Throws a {@link DocumentError} where the text cannot be a table. */
  push(chunk: string): string[][];
  /** The last row, if it had no line break. */
  end(): string[][];
}

export const MOST_CELL = 4 * 1024 * 1024; // UTF-16 units
export const MOST_COLUMNS = 500;

/**
 * Rows of a table after RFC 4180, in chunks of any size. More generous than that: any line break, quotation marks inside
 * a cell that does not begin with one, text behind the closing one. Empty rows are given out, so that rows can be counted.
 */
export function createCsvReader(delimiter: Delimiter): CsvReader {
  let rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'start' | 'bare' | 'quoted' | 'quote' = 'start'; // 'quote': one was read inside a quoted cell
  let afterReturn = false;
  let count = 1; // of the row at hand

  const endCell = (): void => {
    if (row.length >= MOST_COLUMNS)
      throw new DocumentError(`row ${count}: expected at most ${MOST_COLUMNS} columns`);
    row.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
    count++;
  };
  const readQuoted = (c: string): boolean => {
    if (state === 'quoted') {
      if (c === '"') state = 'quote';
      else cell += c;
      return true;
    }
    if (state === 'quote' && c === '"') {
      cell += c;
      state = 'quoted';
      return true;
    }
    return false;
  };
  const readPlain = (c: string): void => {
    if (c === delimiter) endCell();
    else if (c === '\n' || c === '\r') endRow();
    else if (c === '"' && state === 'start') state = 'quoted';
    else {
      cell += c;
      state = 'bare';
    }
  };

  return {
    push(chunk) {
      for (const c of chunk) {
        const isSecondOfBreak = afterReturn && c === '\n';
        afterReturn = c === '\r' && state !== 'quoted';
        if (!isSecondOfBreak && !readQuoted(c)) readPlain(c);
        if (cell.length > MOST_CELL)
          throw new DocumentError(
            `row ${count}: expected at most ${MOST_CELL} characters in a cell`,
          );
      }
      return takeRows();
    },
    end() {
      if (state === 'quoted')
        throw new DocumentError(`row ${count}: a quotation mark is not closed`);
      if (state !== 'start' || row.length > 0) endRow();
      return takeRows();
    },
  };

  function takeRows(): string[][] {
    const taken = rows;
    rows = [];
    return taken;
  }
}

/** The delimiter by which the first rows have the same number of columns, at least two; `null` when there is none. */
export function findDelimiter(start: string): Delimiter | null {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, ...measure(start, delimiter) }));
  const [best] = tried
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.regular - a.regular || b.columns - a.columns);
  return best?.delimiter ?? null;
}

/** How many columns the first row has, and which share of the rows has as many. */
function measure(start: string, delimiter: Delimiter): { columns: number; regular: number } {
  const rows = readStart(start, delimiter);
  const columns = rows[0]?.length ?? 0;
  return { columns, regular: rows.filter(({ length }) => length === columns).length / rows.length };
}

/** The rows that stand wholly in the first part of a table; empty when it is none. */
export function readStart(start: string, delimiter: Delimiter): string[][] {
  try {
    const rows = createCsvReader(delimiter).push(`${start}`);
    const whole = rows.length > 0 ? rows : createCsvReader(delimiter).push(`${start}\n`);
    return whole.filter(isFilled).slice(0, 50);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return []; // expected: it is no table with this delimiter
  }
}

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
