import type { Subscription } from '../claim/subscription.ts';
import { NO_RECORDS, type Records } from '../pack/transport/records.ts';
import { findPack } from '../store/packs.ts';
import type { InstalledPack, RecordKind, ShardRecords } from '../store/packs-database.ts';
import { readShards } from '../store/records.ts';

/** What the last sync left in use; `null` when it was removed or replaced since, by a file with the same id for one. */
export async function findInstalled({
  packId,
  current,
}: Subscription): Promise<InstalledPack | null> {
  const pack = await findPack(packId);
  return pack?.origin === 'subscription' && pack.generation === current?.generation ? pack : null;
}

/** Its records, each kind sorted by id; read a few shards at a time, so that the worker answers meanwhile. */
export async function loadInstalled(installed: InstalledPack | null): Promise<Records> {
  if (installed === null) return NO_RECORDS;
  return {
    speakers: await readAll(installed, 'speaker'),
    sources: await readAll(installed, 'source'),
    claims: await readAll(installed, 'claim'),
  };
}

async function readAll<K extends RecordKind>(
  pack: InstalledPack,
  kind: K,
): Promise<ShardRecords[K][]> {
  const all: ShardRecords[K][] = [];
  for await (const records of readShards(pack, kind))
    for (const record of records) all.push(record);
  return all;
}
