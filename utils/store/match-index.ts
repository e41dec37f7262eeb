import { packsDatabase } from './packs-database.ts';

/** The compiled index kept under this key, or `null`. */
export async function findIndex(key: string): Promise<ArrayBuffer | null> {
  return (await packsDatabase.indexes.get(key))?.buffer ?? null;
}

/** Keeps an index and drops all others: only one is ever in use. */
export async function saveIndex(key: string, buffer: ArrayBuffer): Promise<void> {
  await packsDatabase.transaction('rw', packsDatabase.indexes, async () => {
    await packsDatabase.indexes.put({ key, buffer });
    await packsDatabase.indexes.where('key').notEqual(key).delete();
  });
}
