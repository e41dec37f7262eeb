import { readFile } from 'node:fs/promises';

import type { Pack } from '../../utils/claim/pack.ts';
import { parsePack } from '../../utils/pack/parse-pack.ts';
import { readDocument } from '../../utils/pack/read-document.ts';
import { UsageError } from '../usage-error.ts';

/** The packs of the files, in order; the first that has a problem ends it, with all its problems. */
export async function readPacks(files: readonly string[]): Promise<Pack[]> {
  return await Promise.all(files.map(readPack));
}

async function readPack(file: string): Promise<Pack> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`, 1);
  });
  const text = await readDocument(bytes);
  const result = parsePack(text);
  if ('pack' in result) return result.pack;
  throw new UsageError(
    [`${file}: not usable`, ...result.problems.map((p) => `  ${p}`)].join('\n'),
    1,
  );
}
