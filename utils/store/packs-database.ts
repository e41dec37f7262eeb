/** Pack data: whole shards and compiled indexes, never row by row. All of it can be built again. */
import { Dexie, type Table } from 'dexie';

import type { Claim, Source, Speaker } from '../claim/claim.ts';
import type { PackHead } from '../claim/pack.ts';
import type { Subscription } from '../claim/subscription.ts';

/** One pack as installed: the only row that says which generation of its shards is in use. */
export interface InstalledPack {
  id: string;
  head: PackHead;
  enabled: boolean;
  /** Place among the packs that the reader has put in order; `null`: after those, see `listPacks`. */
  order: number | null;
  /** Whether what it knows is marked on pages; else it is listed only. */
  marks: boolean;
  origin: PackOrigin;
  /** Raised with every installation of this pack. */
  generation: number;
  /** Epoch ms. */
  installedAt: number;
  counts: RecordCounts;
}

export interface RecordCounts {
  claims: number;
  speakers: number;
  sources: number;
}

/** Where a pack came from: shipped inside the extension, imported from a file, or followed and kept in sync. */
export type PackOrigin = 'starter' | 'demo' | 'file' | 'subscription';

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
  records: ShardRecords[RecordKind][];
}

/** Where each record of a kind stands, so that a few are found without reading all shards. */
export interface Directory {
  packId: string;
  generation: number;
  /** Of records by id; of claims by what they are recognised by in other packs, or by those they are attributed to. */
  kind: RecordKind | 'claim-key' | 'claim-speaker';
  /** Records in each shard but the last. */
  shardSize: number;
  /** Of the keys, ascending. */
  hashes: Uint32Array;
  /** Beside each hash the number of its record; the first is 0. */
  numbers: Uint32Array;
}

/** A generation that is written whole and waits for the reader's word before it is made current. */
export interface HeldGeneration {
  packId: string;
  generation: number;
  counts: RecordCounts;
}

/** How far the installation or removal of a generation has come; there as long as it is under way. */
export interface InstallProgress {
  packId: string;
  generation: number;
  step: 'storing' | 'compiling' | 'removing';
  /** Records. */
  done: number;
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

/**
 * A piece of a segment as it came through the network: kept before the segment is whole, so that a download that was cut
 * off goes on where it stopped.
 */
export interface SegmentPart {
  /** Hex SHA-256 of the whole segment: its name. */
  sha256: string;
  number: number;
  packId: string;
  /** Place of the first byte in the segment. */
  start: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Structured clones of many records are 50 to 90 times faster to write than rows (measured); the fewer in one, the less is
 * read for a page that needs a few of them.
 */
export const SHARD_SIZE = 100;

class PacksDatabase extends Dexie {
  declare packs: Table<InstalledPack, string>;
  declare shards: Table<Shard, [string, number, RecordKind, number]>;
  declare removed: Table<RemovedPack, string>;
  declare indexes: Table<StoredIndex, string>;
  declare directories: Table<Directory, [string, number, Directory['kind']]>;
  declare held: Table<HeldGeneration, string>;
  declare progress: Table<InstallProgress, [string, number]>;
  declare subscriptions: Table<Subscription, string>;
  declare segments: Table<SegmentPart, [string, number]>;

  constructor() {
    super('packs', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      packs: 'id',
      shards: '[packId+generation+kind+number]',
      removed: 'id',
      indexes: 'key',
    });
    this.version(2).stores({
      directories: '[packId+generation+kind]',
      held: 'packId',
      progress: '[packId+generation]',
      subscriptions: 'packId',
      segments: '[sha256+number], packId',
    });
    this.version(3)
      .stores({})
      .upgrade((change) =>
        change
          .table<InstalledPack>('packs')
          .toCollection()
          .modify((pack) => {
            pack.order ??= null;
            pack.marks ??= true;
          }),
      );
  }
}

export const packsDatabase = new PacksDatabase();
