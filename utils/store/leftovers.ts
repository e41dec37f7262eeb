import { packsDatabase, type RecordKind } from './packs-database.ts';

/** One state of one pack. */
interface Generation {
  packId: string;
  generation: number;
}

/** Those that this worker is writing; a worker that was stopped has none. */
const underWay = new Set<string>();

const toName = ({ packId, generation }: Generation): string => `${packId} ${generation}`;

/** The number of a new generation, above all of which anything is kept; safe from {@link removeLeftovers} as long as this worker lives. */
export async function reserveGeneration(packId: string): Promise<number> {
  const kept = (await listKeys()).filter((key) => key[0] === packId).map((key) => key[1]);
  const installed = await packsDatabase.packs.get(packId);
  let generation = Math.max(0, installed?.generation ?? 0, ...kept) + 1;
  while (underWay.has(toName({ packId, generation }))) generation++;
  underWay.add(toName({ packId, generation }));
  await packsDatabase.progress.put({ packId, generation, step: 'storing', done: 0 });
  return generation;
}

/** To be called when the worker starts: removes what one that was stopped in the middle has left. */
export async function removeBrokenOff(): Promise<void> {
  const { progress } = packsDatabase;
  const broken = (await progress.toCollection().primaryKeys()).filter(
    ([packId, generation]) => !underWay.has(toName({ packId, generation })),
  );
  if (broken.length === 0) return;
  await removeLeftovers();
  await progress.bulkDelete(broken);
}

/** Removes what no installed pack uses: replaced generations, removed packs, and broken-off imports. */
export async function removeLeftovers(): Promise<void> {
  const before = new Set(underWay); // what is made current while this looks was not in use when it began
  const shardKeys = await packsDatabase.shards.toCollection().primaryKeys();
  const directoryKeys = await packsDatabase.directories.toCollection().primaryKeys();
  const inUse = await listInUse();
  const isLeft = ([packId, generation]: readonly [string, number, ...unknown[]]) => {
    const name = toName({ packId, generation });
    return !(inUse.has(name) || before.has(name) || underWay.has(name));
  };
  await packsDatabase.directories.bulkDelete(directoryKeys.filter(isLeft));
  await removeShards(shardKeys.filter(isLeft));
  for (const name of before) if (inUse.has(name)) underWay.delete(name);
}

/** Removes one that is not in use. */
export async function removeGeneration(one: Generation): Promise<void> {
  const { held, progress } = packsDatabase;
  if ((await held.get(one.packId))?.generation === one.generation) await held.delete(one.packId);
  underWay.delete(toName(one));
  await removeLeftovers();
  await progress.delete([one.packId, one.generation]);
}

async function listInUse(): Promise<Set<string>> {
  const packs = await packsDatabase.packs.toArray();
  const held = await packsDatabase.held.toArray();
  return new Set([
    ...packs.map(({ id, generation }) => toName({ packId: id, generation })),
    ...held.map(toName),
  ]);
}

async function listKeys(): Promise<[string, number, ...unknown[]][]> {
  const { shards, directories } = packsDatabase;
  return [
    ...(await shards.toCollection().primaryKeys()),
    ...(await directories.toCollection().primaryKeys()),
  ];
}

const SHARDS_AT_ONCE = 50;

/** By ranges of keys, a few shards at a time: nobody waits for it, and none of them is read. */
async function removeShards(
  keys: readonly (readonly [string, number, RecordKind, number])[],
): Promise<void> {
  for (let from = 0; from < keys.length; ) {
    const [packId, generation] = keys[from] ?? [];
    const isOther = (key: (typeof keys)[number], at: number) =>
      at > from && (at === from + SHARDS_AT_ONCE || key[0] !== packId || key[1] !== generation);
    const next = keys.findIndex(isOther);
    const to = next < 0 ? keys.length : next;
    await packsDatabase.shards
      .where('[packId+generation+kind+number]')
      .between(keys[from], keys[to - 1], true, true)
      .delete();
    from = to;
  }
}
