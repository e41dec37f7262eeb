/** Segments as they come through the network, in parts, until what they hold is installed. */
import { Dexie } from 'dexie';

import { packsDatabase, type SegmentPart } from './packs-database.ts';
import { refusesFull } from './storage-full.ts';

/** The parts of a segment from its beginning on; what does not follow on without a gap is left out. */
export async function listSegmentParts(sha256: string): Promise<SegmentPart[]> {
  const stored = await packsDatabase.segments
    .where('[sha256+number]')
    .between([sha256, Dexie.minKey], [sha256, Dexie.maxKey])
    .toArray();
  let end = 0;
  const parts: SegmentPart[] = [];
  for (const part of stored) {
    if (part.number !== parts.length || part.start !== end) break;
    parts.push(part);
    end += part.bytes.length;
  }
  return parts;
}

/** Throws a `StorageFullError` when there is no room. */
export async function saveSegmentPart(part: SegmentPart): Promise<void> {
  await refusesFull(() => packsDatabase.segments.put(part));
}

export async function deleteSegment(sha256: string): Promise<void> {
  await packsDatabase.segments
    .where('[sha256+number]')
    .between([sha256, Dexie.minKey], [sha256, Dexie.maxKey])
    .delete();
}

/** Removes what was downloaded for a pack but for the segments named. */
export async function deleteSegmentsBut(
  packId: string,
  kept: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { segments } = packsDatabase;
  const keys = await segments.where('packId').equals(packId).primaryKeys();
  await segments.bulkDelete(keys.filter(([sha256]) => !kept.has(sha256)));
}
