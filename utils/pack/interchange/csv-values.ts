import type { Value } from '../../claim/value.ts';
import { readItem, readPair, splitCell, writePair, writeSide } from './csv-cells.ts';

/** `date=2025-05-03 | precision=day; number=20 | unit=soldier`; a text that looks like a number is quoted. */
export const writeValues = (values: readonly Value[]): string =>
  values
    .map(({ field, value, precision, unit, terms }) =>
      [
        writePair(field, typeof value === 'number' ? String(value) : quoteNumber(value)),
        ...(precision === undefined ? [] : [writePair('precision', precision)]),
        ...(unit === undefined || unit === '' ? [] : [writePair('unit', unit)]),
        ...(terms === undefined ? [] : [`terms=${terms.map(writeSide).join('=')}`]),
      ].join(' | '),
    )
    .join('; ');

export const readValues = (cell: string): Record<string, unknown>[] =>
  splitCell(cell, ';').map((text) => {
    const [first = '', ...more] = splitCell(text, '|');
    const [field, value] = readPair(first);
    const rest = more.map(readMore);
    return { field, value: unquoteNumber(value), ...Object.fromEntries(rest) };
  });

function readMore(part: string): [string, unknown] {
  const [name = '', ...items] = splitCell(part, '=').map(readItem);
  return name === 'terms' ? [name, items] : readPair(part);
}

const isNumber = (text: string): boolean =>
  Number.isFinite(Number(text)) && String(Number(text)) === text;
const QUOTED = /^"(.*)"$/s;

const quoteNumber = (text: string): string =>
  isNumber(text) || QUOTED.test(text) ? `"${text}"` : text;

function unquoteNumber(text: string): string | number {
  if (isNumber(text)) return Number(text);
  return text.match(QUOTED)?.[1] ?? text;
}
