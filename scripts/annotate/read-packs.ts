import type { Pack } from '../../utils/claim/pack.ts';
import { readPackFile } from '../pack/read-pack-file.ts';
import { UsageError } from '../usage-error.ts';

/** The packs of the files, in order; the first that has a problem ends it, with all its problems. */
export async function readPacks(files: readonly string[]): Promise<Pack[]> {
  return await Promise.all(files.map(readPack));
}

async function readPack(file: string): Promise<Pack> {
  const result = await readPackFile(file);
  if ('pack' in result) return result.pack;
  throw new UsageError(
    [`${file}: not usable`, ...result.problems.map((p) => `  ${p}`)].join('\n'),
    1,
  );
}
