import { Dexie } from 'dexie';
import type { Claim } from '../claim/claim.ts';
import { listClaimKeys } from '../claim/record-identity.ts';
import { findNumbers } from './directory.ts';
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

/** How many claims are attributed to a speaker, and which; `null` instead of more than `most`. */
export async function findClaimsOf(
  pack: PackKey,
  speakerId: string,
  most: number,
): Promise<{ total: number; claims: Claim[] | null }> {
  const places = await findNumbers(pack, 'claim-speaker', [speakerId]);
  if (!places) return { total: 0, claims: [] };
  if (places.numbers.length > most) return { total: places.numbers.length, claims: null };
  const shards = await getShards(pack, 'claim', toShardNumbers(places));
  const claims = shards
    .flatMap(({ records }) => records as Claim[])
    .filter(({ speakers }) => speakers.includes(speakerId));
  return { total: claims.length, claims };
}

const toShardNumbers = ({ numbers, shardSize }: { numbers: number[]; shardSize: number }) => [
  ...new Set(numbers.map((number) => Math.floor(number / shardSize))),
];

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
