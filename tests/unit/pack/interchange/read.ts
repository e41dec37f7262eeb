/** Reads texts of other formats as a test has them: whole, in one chunk, under one head. */
import type { Pack } from '../../../../utils/claim/pack.ts';
import { convertJson, type JsonFormat } from '../../../../utils/pack/interchange/convert-json.ts';
import { convertTable, readTableStart } from '../../../../utils/pack/interchange/convert-table.ts';
import type { DraftHead } from '../../../../utils/pack/interchange/draft.ts';
import type { Conversion, ImportReport } from '../../../../utils/pack/interchange/report.ts';

export const HEAD: DraftHead = { id: 'import/test', title: 'Test' };

export async function* chunksOf(text: string, length = 1_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

export const readJson = (
  value: unknown,
  format: JsonFormat | null = null,
  head = HEAD,
): Promise<Conversion> =>
  convertJson(chunksOf(typeof value === 'string' ? value : JSON.stringify(value)), {
    format,
    head,
  });

export async function readTable(text: string, head = HEAD): Promise<Conversion> {
  const start = readTableStart(text);
  if (!start) return { kind: 'refused', problems: ['document: no table'] };
  return await convertTable(chunksOf(text), {
    delimiter: start.delimiter,
    mapping: start.guess,
    head,
  });
}

/** What was taken; a test that expects a refusal does not come here. */
export async function taken(
  conversion: Promise<Conversion>,
): Promise<{ pack: Pack; report: ImportReport }> {
  const result = await conversion;
  if (result.kind === 'refused') throw new Error(result.problems.join('\n'));
  return result;
}

export const skipsOf = ({ skipped }: ImportReport): string[] =>
  skipped.map(({ where, why }) => `${where}: ${why}`);
