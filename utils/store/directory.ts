import { type Directory, packsDatabase, SHARD_SIZE } from './packs-database.ts';

/** Gathers what the records of a kind are found by while they are stored. */
export interface DirectoryBuilder {
  add(key: string, number: number): void;
  /** Hashes in ascending order beside the numbers of their records. */
  build(): Pick<Directory, 'shardSize' | 'hashes' | 'numbers'>;
}

/** What a number has room for beside a 32-bit hash. */
const MOST_RECORDS = 2 ** 21;

export function createDirectoryBuilder(): DirectoryBuilder {
  const entries: number[] = [];
  return {
    add: (key, number) => entries.push(hash(key) * MOST_RECORDS + number),
    build() {
      const sorted = Float64Array.from(entries).sort();
      const hashes = new Uint32Array(sorted.length);
      const numbers = new Uint32Array(sorted.length);
      for (let i = 0; i < sorted.length; i++) {
        const entry = sorted[i] ?? 0;
        hashes[i] = Math.floor(entry / MOST_RECORDS);
        numbers[i] = entry % MOST_RECORDS;
      }
      return { shardSize: SHARD_SIZE, hashes, numbers };
    },
  };
}

/** The numbers of the records that may have these keys, ascending: all that have them, and seldom another. `null` when the generation has no directory. */
export async function findNumbers(
  { id, generation }: { id: string; generation: number },
  kind: Directory['kind'],
  keys: Iterable<string>,
): Promise<{ numbers: number[]; shardSize: number } | null> {
  const directory = await packsDatabase.directories.get([id, generation, kind]);
  if (!directory) return null;
  const found = new Set<number>();
  for (const key of keys) for (const number of listUnder(directory, hash(key))) found.add(number);
  return { numbers: [...found].sort((a, b) => a - b), shardSize: directory.shardSize };
}

/** The same for each key; without a directory nothing is found. */
export async function findNumbersByKey(
  { id, generation }: { id: string; generation: number },
  kind: Directory['kind'],
  keys: ReadonlySet<string>,
): Promise<{ byKey: Map<string, number[]>; shardSize: number }> {
  const directory =
    keys.size > 0 ? await packsDatabase.directories.get([id, generation, kind]) : undefined;
  const numbersOf = (key: string) => (directory ? listUnder(directory, hash(key)) : []);
  return {
    byKey: new Map([...keys].map((key) => [key, numbersOf(key)])),
    shardSize: directory?.shardSize ?? SHARD_SIZE,
  };
}

function listUnder({ hashes, numbers }: Directory, wanted: number): number[] {
  let from = 0;
  for (let to = hashes.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  const found: number[] = [];
  for (let at = from; hashes[at] === wanted; at++) found.push(numbers[at] ?? 0);
  return found;
}

/** FNV-1a with the final mix of MurmurHash3. */
function hash(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
