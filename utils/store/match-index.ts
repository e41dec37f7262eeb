import { packsDatabase } from './packs-database.ts';

/** The compiled index kept under this key, or `null`. */
export async function findIndex(key: string): Promise<ArrayBuffer | null> {
  const blob = (await packsDatabase.indexes.get(key))?.blob;
  try {
    return (await blob?.arrayBuffer()) ?? null;
  } catch {
    return null; // the browser keeps blobs in files of their own, and this one is gone
  }
}

/** Kept whole or not at all, however early the worker is stopped. */
export async function saveIndex(key: string, buffer: ArrayBuffer): Promise<void> {
  await packsDatabase.indexes.put({ key, blob: new Blob([buffer]) });
}

/** Removes the indexes of replaced generations and of packs that are gone. */
export async function removeIndexesBut(keys: readonly string[]): Promise<void> {
  const { indexes } = packsDatabase;
  const kept = await indexes.toCollection().primaryKeys(); // a search among the rows would read the buffers
  await indexes.bulkDelete(kept.filter((key) => !keys.includes(key)));
}
