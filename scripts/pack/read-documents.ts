import type { Pack } from '../../utils/claim/pack.ts';
import { mergeDocuments, type NamedPack } from '../publish/merge-documents.ts';
import { UsageError } from '../usage-error.ts';
import { readPackFile } from './read-pack-file.ts';

/** One pack out of one or several documents; throws a {@link UsageError} with every problem of every file. */
export async function readDocuments(files: readonly string[]): Promise<Pack> {
  const packs: NamedPack[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const result = await readPackFile(file);
    if ('pack' in result) packs.push({ file, pack: result.pack });
    else problems.push(...result.problems.map((problem) => `${file}: ${problem}`));
  }
  const [first, ...others] = packs;
  if (problems.length > 0 || !first) throw new UsageError(problems.join('\n'), 1);
  const merged = mergeDocuments(first, others);
  if ('problems' in merged) throw new UsageError(merged.problems.join('\n'), 1);
  return merged.pack;
}
