import type { PackHead } from '../claim/pack.ts';
import { INDEX_VERSION } from '../match/index-format.ts';
import { type MatchIndex, openIndex } from '../match/open-index.ts';
import type { StagedGeneration } from '../store/install-generation.ts';
import { findIndex, removeIndexesBut, saveIndex } from '../store/match-index.ts';
import { listPacks } from '../store/packs.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { isStorageFull } from '../store/storage-full.ts';
import { compileStored } from './compile-stored.ts';

/** One index for each pack that is switched on. */
export interface LoadedIndexes {
  /** By pack, generation and version of the index. */
  byKey: ReadonlyMap<string, MatchIndex>;
  packs: InstalledPack[];
}

/**
 * The indexes of all packs switched on. Of each pack the one already open, else the kept one when it is whole, else one
 * that is compiled from the pack and kept: one that is damaged or of another version costs only its own pack's time.
 */
export async function loadIndexes(open?: Pick<LoadedIndexes, 'byKey'>): Promise<LoadedIndexes> {
  const packs = (await listPacks()).filter(({ enabled }) => enabled);
  const byKey = new Map<string, MatchIndex>();
  for (const pack of packs) {
    const key = toKey(pack);
    byKey.set(key, open?.byKey.get(key) ?? (await findKept(key)) ?? (await compile(pack)));
  }
  return { byKey, packs };
}

/** Packs that are switched off keep theirs, so that switching them on costs nothing. */
export async function removeOldIndexes(): Promise<void> {
  await removeIndexesBut((await listPacks()).map(toKey));
}

async function findKept(key: string): Promise<MatchIndex | null> {
  const kept = await findIndex(key);
  return kept && openIndex(kept);
}

/** The index of a generation that is not in use yet; kept, too, when there is room for it. */
export async function compileStaged(
  { packId, generation }: Pick<StagedGeneration, 'packId' | 'generation'>,
  head: PackHead,
): Promise<LoadedIndexes['byKey']> {
  const pack = { id: packId, generation, head };
  return new Map([[toKey(pack), await compile(pack)]]);
}

type PackKey = Pick<InstalledPack, 'id' | 'generation' | 'head'>;

async function compile(pack: PackKey): Promise<MatchIndex> {
  const buffer = await compileStored(pack);
  await keepIndex(toKey(pack), buffer);
  const index = openIndex(buffer);
  if (!index) throw new Error('The index compiled just now cannot be opened');
  return index;
}

/** Without room for it the index lives in memory only and is compiled again when the worker wakes. */
async function keepIndex(key: string, buffer: ArrayBuffer): Promise<void> {
  try {
    await saveIndex(key, buffer);
  } catch (error) {
    if (!isStorageFull(error)) throw error;
  }
}

const toKey = ({ id, generation }: Pick<PackKey, 'id' | 'generation'>): string =>
  `${INDEX_VERSION} ${id}@${generation}`;
