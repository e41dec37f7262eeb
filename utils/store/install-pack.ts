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

/**
 * Installs a pack, in place of one with the same id. Its shards are written first, under a new generation;
 * then one transaction makes them current. A crash before that leaves the old generation in use.
 */
export async function installPack(
  pack: Pack,
  { origin, now }: { origin: PackOrigin; now: number },
): Promise<InstalledPack> {
  const { speakers, sources, claims, ...head } = pack;
  const before = await packsDatabase.packs.get(pack.id);
  const generation = (await lastGeneration(pack.id)) + 1;
  await packsDatabase.shards.bulkPut([
    ...toShards(pack.id, generation, 'claim', claims),
    ...toShards(pack.id, generation, 'speaker', speakers),
    ...toShards(pack.id, generation, 'source', sources),
  ]);
  const installed: InstalledPack = {
    id: pack.id,
    head: head as PackHead,
    enabled: before?.enabled ?? true,
    origin,
    generation,
    installedAt: now,
    counts: { claims: claims.length, speakers: speakers.length, sources: sources.length },
  };
  await packsDatabase.packs.put(installed);
  await removeLeftovers();
  return installed;
}

/** Removes shards that no installed pack uses: of replaced generations, removed packs, and broken-off imports. */
export async function removeLeftovers(): Promise<void> {
  await packsDatabase.transaction('rw', packsDatabase.packs, packsDatabase.shards, async () => {
    const packs = await packsDatabase.packs.toArray();
    const current = new Map(packs.map(({ id, generation }) => [id, generation]));
    const keys = await packsDatabase.shards.toCollection().primaryKeys();
    await packsDatabase.shards.bulkDelete(
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
