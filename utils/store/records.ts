import { Dexie } from 'dexie';
import type { InstalledPack, RecordKind, Shard, ShardRecords } from './packs-database.ts';
import { packsDatabase } from './packs-database.ts';

type PackKey = Pick<InstalledPack, 'id' | 'generation'>;

/** All records of a kind, in the pack's order. */
export async function listRecords<K extends RecordKind>(
  pack: PackKey,
  kind: K,
): Promise<ShardRecords[K][]> {
  const shards = await listShards(pack, kind);
  return shards.flatMap(({ records }) => records as ShardRecords[K][]);
}

/** The same shard by shard: a whole large pack at once would hold up the worker while it is read. */
export async function* readShards<K extends RecordKind>(
  pack: PackKey,
  kind: K,
): AsyncGenerator<ShardRecords[K][]> {
  const { shards } = packsDatabase;
  for (let number = 0; ; number++) {
    const shard = await shards.get([pack.id, pack.generation, kind, number]);
    if (!shard) return;
    yield shard.records as ShardRecords[K][];
  }
}

/** The records with these ids; ids that the pack does not hold are left out. */
export async function findRecords<K extends RecordKind>(
  pack: PackKey,
  kind: K,
  ids: ReadonlySet<string>,
): Promise<ShardRecords[K][]> {
  if (ids.size === 0) return [];
  const shards = await listShards(pack, kind);
  return shards.flatMap((shard) =>
    (shard.records as ShardRecords[K][]).filter((_, i) => ids.has(shard.ids[i] ?? '')),
  );
}

function listShards({ id, generation }: PackKey, kind: RecordKind): Promise<Shard[]> {
  return packsDatabase.shards
    .where('[packId+generation+kind+number]')
    .between([id, generation, kind, Dexie.minKey], [id, generation, kind, Dexie.maxKey])
    .toArray();
}
