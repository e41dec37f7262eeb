import { compileIndex } from '../match/compile-index.ts';
import { INDEX_VERSION } from '../match/index-format.ts';
import { type MatchIndex, openIndex } from '../match/open-index.ts';
import { findIndex, saveIndex } from '../store/match-index.ts';
import { listPacks, loadPack } from '../store/packs.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { isStorageFull } from '../store/storage-full.ts';

export interface LoadedIndex {
  index: MatchIndex;
  /** The packs it was compiled from: those switched on. */
  packs: InstalledPack[];
}

/**
 * The index of all packs switched on: the kept one when it fits them and is whole, else compiled from the packs
 * and kept. A kept index that is damaged or of another version is silently replaced.
 */
export async function loadIndex({ compileAgain = false } = {}): Promise<LoadedIndex> {
  const packs = (await listPacks()).filter(({ enabled }) => enabled);
  const key = toKey(packs);
  const kept = compileAgain ? null : await findIndex(key);
  const opened = kept && openIndex(kept);
  if (opened) return { index: opened, packs };
  const buffer = compileIndex(await Promise.all(packs.map(loadPack)));
  await keepIndex(key, buffer);
  const index = openIndex(buffer);
  if (!index) throw new Error('The index compiled just now cannot be opened');
  return { index, packs };
}

/** Without room for it the index lives in memory only and is compiled again when the worker wakes. */
async function keepIndex(key: string, buffer: ArrayBuffer): Promise<void> {
  try {
    await saveIndex(key, buffer);
  } catch (error) {
    if (!isStorageFull(error)) throw error;
  }
}

const toKey = (packs: readonly InstalledPack[]): string =>
  [INDEX_VERSION, ...packs.map(({ id, generation }) => `${id}@${generation}`)].join(' ');
