import type { Table } from 'dexie';

import type { Claim } from '../claim/claim.ts';
import type { PackHead } from '../claim/pack.ts';
import { listClaimKeys } from '../claim/record-identity.ts';
import { createDirectoryBuilder } from './directory.ts';
import { removeGeneration, removeLeftovers, reserveGeneration } from './leftovers.ts';
import {
  type InstalledPack,
  type PackOrigin,
  packsDatabase,
  type RecordCounts,
  type RecordKind,
  SHARD_SIZE,
  type Shard,
  type ShardRecords,
} from './packs-database.ts';
import { refusesFull } from './storage-full.ts';

/** A state of a pack that nobody reads yet: whole in the database after `finish`, in use after {@link commitGeneration}. */
export interface StagedGeneration {
  readonly packId: string;
  readonly generation: number;
  /** Records put so far. */
  readonly counts: Readonly<RecordCounts>;
  /** More records of a kind, in the order in which the pack has them. Wait for it before the next call. */
  put<K extends RecordKind>(kind: K, records: readonly ShardRecords[K][]): Promise<void>;
  /** Writes what is left. May be called again; `commitGeneration` and `hold` do. */
  finish(): Promise<void>;
  /** Keeps it over a restart, until it is committed or discarded: found again by {@link findHeldGeneration}. */
  hold(): Promise<void>;
  /** Removes it; whatever is in use stays so. */
  discard(): Promise<void>;
}

export interface Installation {
  head: PackHead;
  origin: PackOrigin;
  /** Epoch ms. */
  now: number;
  /** Written in the very transaction that makes the generation current: may await nothing but Dexie's calls on these tables of the packs database. */
  within?: { tables: Table[]; write(): Promise<void> } | undefined;
}

/** Records written at once: few enough that nobody waits for it, many enough to be quick. */
const RECORDS_AT_ONCE = 1_000;
/** Of the reader about a pack, before there are any. */
const CHOICES: Pick<InstalledPack, 'enabled' | 'order' | 'marks'> = {
  enabled: true,
  order: null,
  marks: true,
};
const KINDS: readonly RecordKind[] = ['claim', 'speaker', 'source'];

/**
 * Begins a generation above all that are there. Its shards are written in short transactions of their own, so that the
 * worker answers meanwhile; when it is stopped, they are leftovers, which the next start removes.
 */
export async function stageGeneration(packId: string): Promise<StagedGeneration> {
  const generation = await reserveGeneration(packId);
  const directories = {
    claim: createDirectoryBuilder(),
    speaker: createDirectoryBuilder(),
    source: createDirectoryBuilder(),
    'claim-key': createDirectoryBuilder(),
    'claim-speaker': createDirectoryBuilder(),
  };
  const written: Record<RecordKind, number> = { claim: 0, speaker: 0, source: 0 };
  const waiting: { [K in RecordKind]: ShardRecords[K][] } = { claim: [], speaker: [], source: [] };
  let writing: Promise<unknown> = Promise.resolve();
  /** Waits for what was written before, not for this: the next records are made ready meanwhile. */
  const write = async (kind: RecordKind, count: number) => {
    const records = (waiting[kind] as ShardRecords[RecordKind][]).splice(0, count);
    const first = written[kind] / SHARD_SIZE;
    const shards = Array.from({ length: Math.ceil(records.length / SHARD_SIZE) }, (_, i): Shard => {
      const part = records.slice(i * SHARD_SIZE, (i + 1) * SHARD_SIZE);
      return { packId, generation, kind, number: first + i, records: part };
    });
    for (const record of records) {
      const number = written[kind]++;
      directories[kind].add(record.id, number);
      if (kind !== 'claim') continue;
      const claim = record as Claim;
      for (const key of listClaimKeys(claim)) directories['claim-key'].add(key, number);
      for (const id of new Set(claim.speakers)) directories['claim-speaker'].add(id, number);
    }
    await writing;
    writing = packsDatabase.shards.bulkPut(shards);
    writing.catch(() => undefined); // thrown by whoever waits for it
  };
  let isFinished = false;
  const staged: StagedGeneration = {
    packId,
    generation,
    get counts() {
      const count = (kind: RecordKind) => written[kind] + waiting[kind].length;
      return { claims: count('claim'), speakers: count('speaker'), sources: count('source') };
    },
    put: (kind, records) =>
      refusesFull(async () => {
        isFinished = false;
        for (const record of records) waiting[kind].push(record);
        while (waiting[kind].length >= RECORDS_AT_ONCE) await write(kind, RECORDS_AT_ONCE);
      }),
    finish: () =>
      refusesFull(async () => {
        if (isFinished) return;
        for (const kind of KINDS)
          if (waiting[kind].length > 0) await write(kind, waiting[kind].length);
        await writing;
        for (const kind of [...KINDS, 'claim-key', 'claim-speaker'] as const) {
          const place = { packId, generation, kind };
          await packsDatabase.directories.put({ ...place, ...directories[kind].build() });
        }
        isFinished = true;
      }),
    async hold() {
      await staged.finish();
      const { counts } = staged;
      await refusesFull(() => packsDatabase.held.put({ packId, generation, counts }));
      await packsDatabase.progress.delete([packId, generation]);
      await removeLeftovers(); // one that was held before
    },
    async discard() {
      await writing.catch(() => undefined); // else it would be written after it was removed
      await removeGeneration({ packId, generation });
    },
  };
  return staged;
}

/** The generation of a pack that waits for the reader's word, also after a restart. Nothing more can be put into it. */
export async function findHeldGeneration(packId: string): Promise<StagedGeneration | null> {
  const held = await packsDatabase.held.get(packId);
  if (!held) return null;
  return {
    ...held,
    put: () => Promise.reject(new Error('A held generation is whole')),
    finish: () => Promise.resolve(),
    hold: () => Promise.resolve(),
    discard: () => removeGeneration(held),
  };
}

/**
 * Makes a staged generation current: one transaction, before which the old one is in use and after which the new. A pack
 * that was switched off stays off and keeps its place, and one that the reader had removed counts as wanted again. What was in use before is
 * removed afterwards.
 */
export async function commitGeneration(
  staged: StagedGeneration,
  { head, origin, now, within }: Installation,
): Promise<InstalledPack> {
  await staged.finish();
  const { packs, removed, held, progress } = packsDatabase;
  const { packId, generation, counts } = staged;
  const tables = [packs, removed, held, ...(within?.tables ?? [])];
  const installed = await refusesFull(() =>
    packsDatabase.transaction('rw', tables, async () => {
      const { enabled, order, marks } = (await packs.get(packId)) ?? CHOICES;
      const choices = { enabled, order, marks };
      const pack = { id: packId, head, ...choices, origin, generation, installedAt: now, counts };
      await packs.put(pack);
      await removed.delete(packId);
      await held.delete(packId);
      await within?.write();
      return pack;
    }),
  );
  await removeLeftovers();
  await progress.delete([packId, generation]); // last, so that the next start clears away what this one cannot
  return installed;
}
