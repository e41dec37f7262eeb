import { packsDatabase } from './packs-database.ts';

/** The compiled index kept under this key, or `null`. */
export async function findIndex(key: string): Promise<ArrayBuffer | null> {
  return (await packsDatabase.indexes.get(key))?.buffer ?? null;
}

/** Kept whole or not at all, however early the worker is stopped. */
export async function saveIndex(key: string, buffer: ArrayBuffer): Promise<void> {
  await packsDatabase.indexes.put({ key, buffer });
}

/** Removes the indexes of replaced generations and of packs that are gone. */
export async function removeIndexesBut(keys: readonly string[]): Promise<void> {
  await packsDatabase.indexes.where('key').noneOf(keys).delete();
}
