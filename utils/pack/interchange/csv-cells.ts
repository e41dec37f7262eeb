/** What stands in one cell: lists, pairs, and cells that a spreadsheet would take for a formula. */

/** Spreadsheets run what begins with these (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe before it makes a formula text; one that stood there already gets another. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** Where a separator is part of a text, a backslash stands before it. */
const guardSeparators = (text: string, separators: RegExp): string =>
  text.replace(separators, (separator) => `\\${separator}`);

const writeItem = (text: string): string => guardSeparators(text, /[\\;|]/g);
/** One side of a pair. */
export const writeSide = (text: string): string => guardSeparators(text, /[\\;|=]/g);
export const writeList = (items: readonly string[]): string => items.map(writeItem).join('; ');

/** Parts between separators, still with their backslashes; empty ones are left out. */
export function splitCell(cell: string, separator: ';' | '|' | '='): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < cell.length; i++) {
    const c = cell.charAt(i);
    if (c === '\\') part += c + cell.charAt(++i);
    else if (c === separator) {
      parts.push(part);
      part = '';
    } else part += c;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}

export const readItem = (part: string): string => part.replace(/\\([\\;|=])/g, '$1');
/** `a; b` */
export const readList = (cell: string): string[] => splitCell(cell, ';').map(readItem);

/** `closed | shut; bridge` → groups of words. */
export const readGroups = (cell: string): string[][] =>
  splitCell(cell, ';').map((group) => splitCell(group, '|').map(readItem));
export const writeGroups = (groups: readonly string[][]): string =>
  groups.map((group) => group.map(writeItem).join(' | ')).join('; ');

/** `syndicated=agency` → both sides; the first one is empty when there is no `=`. */
export function readPair(part: string): [string, string] {
  const [first = '', ...rest] = splitCell(part, '=');
  return rest.length > 0 ? [readItem(first), readItem(rest.join('='))] : ['', readItem(first)];
}
export const writePair = (name: string, value: string): string =>
  `${writeSide(name)}=${writeSide(value)}`;
