/** Pack data: whole shards and compiled indexes, never row by row. All of it can be built again. */
import { Dexie, type Table } from 'dexie';

import type { Claim, Source, Speaker } from '../claim/claim.ts';
import type { PackHead } from '../claim/pack.ts';

/** One pack as installed: the only row that says which generation of its shards is in use. */
export interface InstalledPack {
  id: string;
  head: PackHead;
  enabled: boolean;
  origin: PackOrigin;
  /** Raised with every installation of this pack. */
  generation: number;
  /** Epoch ms. */
  installedAt: number;
  counts: { claims: number; speakers: number; sources: number };
}

/** Where a pack came from: shipped inside the extension, or imported from a file. */
export type PackOrigin = 'starter' | 'demo' | 'file';

export interface ShardRecords {
  claim: Claim;
  speaker: Speaker;
  source: Source;
}
export type RecordKind = keyof ShardRecords;

/** Up to {@link SHARD_SIZE} records of one kind, in the pack's order. */
export interface Shard {
  packId: string;
  generation: number;
  kind: RecordKind;
  number: number;
  /** Ids of the records, in order, so that a record is found without reading all shards. */
  ids: string[];
  records: ShardRecords[RecordKind][];
}

/** A pack inside the extension that the reader took out; it comes back only when asked for. */
export interface RemovedPack {
  id: string;
  title: string;
}

export interface StoredIndex {
  /** Made of what the index was compiled from. */
  key: string;
  /** A blob is read more than twice as fast as a buffer of the same size (measured in Chromium). */
  blob: Blob;
}

/** Structured clones of 500 records are 50 to 90 times faster to write than rows (measured). */
export const SHARD_SIZE = 500;

class PacksDatabase extends Dexie {
  declare packs: Table<InstalledPack, string>;
  declare shards: Table<Shard, [string, number, RecordKind, number]>;
  declare removed: Table<RemovedPack, string>;
  declare indexes: Table<StoredIndex, string>;

  constructor() {
    super('packs', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      packs: 'id',
      shards: '[packId+generation+kind+number]',
      removed: 'id',
      indexes: 'key',
    });
  }
}

export const packsDatabase = new PacksDatabase();
