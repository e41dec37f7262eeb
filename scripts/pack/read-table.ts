import type { DraftHead } from '../../utils/pack/interchange/draft.ts';
import type { ParsedPack } from '../../utils/pack/parse-pack.ts';
import { describeReport } from './describe-report.ts';
import { readForeign } from './read-foreign.ts';

/** A table as a pack; what became of its rows is told on standard error. */
export async function readTable(file: string, head: Partial<DraftHead>): Promise<ParsedPack> {
  const result = await readForeign(file, { from: 'csv', head, columns: new Map() });
  if (result.kind === 'refused') return result;
  if (result.kind === 'converted')
    console.error(describeReport(result.report, result.pack, file).short.join('\n'));
  return { pack: result.pack };
}
