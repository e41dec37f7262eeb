import { EXPECTED } from './convert-json.ts';
import { readTableStart, type TableStart } from './convert-table.ts';

/** What a file is, told by its first part; JSON of other formats tells more as it is read. */
export type Recognised =
  | { kind: 'document' }
  | { kind: 'json' }
  | { kind: 'table'; start: TableStart }
  | { kind: 'unknown'; problem: string };

const OWN_NAME = /\.pack\.json(?:\.gz)?$/i;
const OWN_FORMAT = /^\s*\{[^{}[\]]*"format"\s*:\s*"annotation-pack\//;

export function recognise(text: string, name: string): Recognised {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (OWN_NAME.test(name) || OWN_FORMAT.test(start)) return { kind: 'document' };
  if (start.startsWith('{') || start.startsWith('[')) return { kind: 'json' };
  const table = start.startsWith('<') ? null : readTableStart(start);
  if (table) return { kind: 'table', start: table };
  return {
    kind: 'unknown',
    problem: `document: found ${start === '' ? 'nothing' : JSON.stringify(start.slice(0, 40))}; ${EXPECTED}`,
  };
}
