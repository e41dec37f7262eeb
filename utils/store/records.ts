import { Dexie } from 'dexie';
import type { Claim } from '../claim/claim.ts';
import { listClaimKeys } from '../claim/record-identity.ts';
import { findNumbers, findNumbersByKey } from './directory.ts';
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

/** Shards read at once: each reading costs a millisecond however little it reads. */
const SHARDS_AT_ONCE = 10;

/**
 * The same a few shards at a time: a whole large pack at once would hold up the worker while it is read. The next ones are
 * being read while these are used.
 */
export async function* readShards<K extends RecordKind>(
  { id, generation }: PackKey,
  kind: K,
): AsyncGenerator<ShardRecords[K][]> {
  const readFrom = (first: number): Promise<Shard[]> => {
    const reading = packsDatabase.shards
      .where('[packId+generation+kind+number]')
      .between([id, generation, kind, first], [id, generation, kind, first + SHARDS_AT_ONCE])
      .toArray();
    reading.catch(() => undefined); // thrown when it is waited for, unless nobody wants more
    return reading;
  };
  let next: Promise<Shard[]> | null = readFrom(0);
  for (let first = SHARDS_AT_ONCE; next; first += SHARDS_AT_ONCE) {
    const shards: Shard[] = await next;
    next = shards.length < SHARDS_AT_ONCE ? null : readFrom(first);
    for (const { records } of shards) yield records as ShardRecords[K][];
  }
}

/** The records with these ids, in the pack's order; ids that the pack does not hold are left out. */
export async function findRecords<K extends RecordKind>(
  pack: PackKey,
  kind: K,
  ids: ReadonlySet<string>,
): Promise<ShardRecords[K][]> {
  if (ids.size === 0) return [];
  const places = await findNumbers(pack, kind, ids);
  const shards = places
    ? await getShards(pack, kind, toShardNumbers(places))
    : await listShards(pack, kind);
  return shards.flatMap((shard) =>
    (shard.records as ShardRecords[K][]).filter(({ id }) => ids.has(id)),
  );
}

/** The pack's claims that have one of these keys: the same claims as those of another pack. */
export async function findClaimsByKey(pack: PackKey, keys: ReadonlySet<string>): Promise<Claim[]> {
  if (keys.size === 0) return [];
  const places = await findNumbers(pack, 'claim-key', keys);
  const shards = places ? await getShards(pack, 'claim', toShardNumbers(places)) : [];
  return shards.flatMap((shard) =>
    (shard.records as Claim[]).filter((claim) => listClaimKeys(claim).some((key) => keys.has(key))),
  );
}

/**
 * By speaker, how many claims are attributed to them, and which. No more than `most` are read in all, those of who has
 * few first; of the others it is `null`.
 */
export async function findClaimsOf(
  pack: PackKey,
  speakerIds: ReadonlySet<string>,
  most: number,
): Promise<Map<string, { total: number; claims: Claim[] | null }>> {
  const places = await findNumbersByKey(pack, 'claim-speaker', speakerIds);
  let left = most;
  const read = [...places.byKey]
    .sort(([, a], [, b]) => a.length - b.length)
    .filter(([, numbers]) => {
      left -= numbers.length;
      return left >= 0;
    });
  const numbers = read.flatMap(([, some]) => some);
  const shards = await getShards(pack, 'claim', toShardNumbers({ ...places, numbers }));
  const claims = shards.flatMap(({ records }) => records as Claim[]);
  const isRead = new Set(read.map(([id]) => id));
  const ofSpeaker = (id: string) => claims.filter(({ speakers }) => speakers.includes(id));
  return new Map(
    [...places.byKey].map(([id, all]) => [
      id,
      isRead.has(id)
        ? { total: ofSpeaker(id).length, claims: ofSpeaker(id) }
        : { total: all.length, claims: null },
    ]),
  );
}

const toShardNumbers = ({
  numbers,
  shardSize,
}: {
  numbers: number[];
  shardSize: number;
}): number[] => [...new Set(numbers.map((number) => Math.floor(number / shardSize)))];

/** Shards that are lost are left out. */
async function getShards(
  { id, generation }: PackKey,
  kind: RecordKind,
  numbers: readonly number[],
): Promise<Shard[]> {
  const keys = numbers.map((n): [string, number, RecordKind, number] => [id, generation, kind, n]);
  const shards = await packsDatabase.shards.bulkGet(keys);
  return shards.filter((shard) => shard !== undefined);
}

function listShards({ id, generation }: PackKey, kind: RecordKind): Promise<Shard[]> {
  return packsDatabase.shards
    .where('[packId+generation+kind+number]')
    .between([id, generation, kind, Dexie.minKey], [id, generation, kind, Dexie.maxKey])
    .toArray();
}
