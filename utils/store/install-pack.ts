import { Dexie } from 'dexie';

import type { Pack, PackHead } from '../claim/pack.ts';
import {
  type InstalledPack,
  type PackOrigin,
  packsDatabase,
  type RecordKind,
  SHARD_SIZE,
  type Shard,
  type ShardRecords,
} from './packs-database.ts';
import { isStorageFull, StorageFullError } from './storage-full.ts';

/**
 * Installs a pack, in place of one with the same id. Its shards are written first, under a new generation;
 * then one transaction makes them current. A crash or a full disk before that leaves the old generation in use.
 */
export async function installPack(
  pack: Pack,
  { origin, now }: { origin: PackOrigin; now: number },
): Promise<InstalledPack> {
  const { speakers, sources, claims, ...head } = pack;
  const generation = (await lastGeneration(pack.id)) + 1;
  const counts = { claims: claims.length, speakers: speakers.length, sources: sources.length };
  const place = { id: pack.id, head: head as PackHead, origin, generation };
  try {
    await packsDatabase.shards.bulkPut([
      ...toShards(pack.id, generation, 'claim', claims),
      ...toShards(pack.id, generation, 'speaker', speakers),
      ...toShards(pack.id, generation, 'source', sources),
    ]);
    const installed = await makeCurrent({ ...place, installedAt: now, counts });
    await removeLeftovers();
    return installed;
  } catch (error) {
    if (!isStorageFull(error)) throw error;
    await removeLeftovers().catch(() => undefined); // what a full disk refuses now, the next installation clears away
    throw new StorageFullError('pack');
  }
}

/** A pack that was switched off stays off, and one that the reader had removed counts as wanted again. */
async function makeCurrent(pack: Omit<InstalledPack, 'enabled'>): Promise<InstalledPack> {
  const { packs, removed } = packsDatabase;
  return await packsDatabase.transaction('rw', packs, removed, async () => {
    const before = await packs.get(pack.id);
    const installed = { ...pack, enabled: before?.enabled ?? true };
    await packs.put(installed);
    await removed.delete(pack.id);
    return installed;
  });
}

/** Removes shards that no installed pack uses: of replaced generations, removed packs, and broken-off imports. */
export async function removeLeftovers(): Promise<void> {
  const { packs, shards } = packsDatabase;
  await packsDatabase.transaction('rw', packs, shards, async () => {
    const current = new Map((await packs.toArray()).map(({ id, generation }) => [id, generation]));
    const keys = await shards.toCollection().primaryKeys();
    await shards.bulkDelete(
      keys.filter(([packId, generation]) => current.get(packId) !== generation),
    );
  });
}

async function lastGeneration(packId: string): Promise<number> {
  const range = [
    [packId, Dexie.minKey],
    [packId, Dexie.maxKey],
  ] as const;
  const last = await packsDatabase.shards
    .where('[packId+generation+kind+number]')
    .between(...range)
    .last();
  const installed = await packsDatabase.packs.get(packId);
  return Math.max(last?.generation ?? 0, installed?.generation ?? 0);
}

function toShards<K extends RecordKind>(
  packId: string,
  generation: number,
  kind: K,
  records: ShardRecords[K][],
): Shard[] {
  const count = Math.ceil(records.length / SHARD_SIZE);
  return Array.from({ length: count }, (_, number) => {
    const part = records.slice(number * SHARD_SIZE, (number + 1) * SHARD_SIZE);
    return { packId, generation, kind, number, ids: part.map(({ id }) => id), records: part };
  });
}
