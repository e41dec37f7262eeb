import type { Pack } from '../../utils/claim/pack.ts';
import type { ParsedPack } from '../../utils/pack/parse-pack.ts';
import { mergeDocuments, type NamedPack } from '../publish/merge-documents.ts';
import { UsageError } from '../usage-error.ts';
import { readPackFile } from './read-pack-file.ts';

/** A file that was read: a pack, or what keeps it from being one. */
export type ReadFile = { file: string } & ParsedPack;

/** One pack out of one or several documents; throws a {@link UsageError} with every problem of every file. */
export async function readDocuments(files: readonly string[]): Promise<Pack> {
  const read: ReadFile[] = [];
  for (const file of files) read.push({ file, ...(await readPackFile(file)) });
  return combinePacks(read);
}

/** The same for files that are read already. */
export function combinePacks(read: readonly ReadFile[]): Pack {
  const packs: NamedPack[] = [];
  const problems: string[] = [];
  for (const one of read) {
    if ('pack' in one) packs.push(one);
    else problems.push(...one.problems.map((problem) => `${one.file}: ${problem}`));
  }
  const [first, ...others] = packs;
  if (problems.length > 0 || !first) throw new UsageError(problems.join('\n'), 1);
  const merged = mergeDocuments(first, others);
  if ('problems' in merged) throw new UsageError(merged.problems.join('\n'), 1);
  return merged.pack;
}
