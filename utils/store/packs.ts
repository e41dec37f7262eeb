import type { Pack } from '../claim/pack.ts';
import { removeBrokenOff } from './leftovers.ts';
import { type InstalledPack, packsDatabase, type RemovedPack } from './packs-database.ts';
import { listRecords } from './records.ts';

/** All installed packs in the reader's order; those that have no place in it yet after, shipped ones first, then by title. */
export async function listPacks(): Promise<InstalledPack[]> {
  const packs = await packsDatabase.packs.toArray();
  return packs.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      Number(!isShipped(a)) - Number(!isShipped(b)) ||
      a.head.title.localeCompare(b.head.title),
  );
}

/** Finite, so that two without a place differ by 0. */
const placeOf = ({ order }: InstalledPack): number => order ?? Number.MAX_SAFE_INTEGER;

export async function findPack(packId: string): Promise<InstalledPack | null> {
  return (await packsDatabase.packs.get(packId)) ?? null;
}

/** The pack with all its records, as it was imported. */
export async function loadPack(installed: InstalledPack): Promise<Pack> {
  const [claims, speakers, sources] = await Promise.all([
    listRecords(installed, 'claim'),
    listRecords(installed, 'speaker'),
    listRecords(installed, 'source'),
  ]);
  return { ...installed.head, claims, speakers, sources };
}

/** A pack that is off stays installed and is left out when pages are read. */
export async function setPackEnabled(packId: string, enabled: boolean): Promise<void> {
  await packsDatabase.packs.update(packId, { enabled });
}

/** Puts the packs in this order: where several know a claim, the first one's wording is shown. */
export async function setPackOrder(packIds: readonly string[]): Promise<void> {
  await packsDatabase.transaction('rw', packsDatabase.packs, async () => {
    for (const [order, packId] of packIds.entries())
      await packsDatabase.packs.update(packId, { order });
  });
}

/** Whether what the pack knows is marked on pages, or listed only. */
export async function setPackMarks(packId: string, marks: boolean): Promise<void> {
  await packsDatabase.packs.update(packId, { marks });
}

/** Removes the pack's data; notes on its claims are in the notebook and stay. */
export async function removePack(packId: string): Promise<void> {
  const { packs, removed, progress } = packsDatabase;
  await packsDatabase.transaction('rw', packs, removed, progress, async () => {
    const installed = await packs.get(packId);
    if (!installed) return;
    const { generation, head } = installed;
    if (isShipped(installed)) await removed.put({ id: packId, title: head.title });
    await packs.delete(packId);
    await progress.put({ packId, generation, step: 'removing', done: 0 });
  });
  await removeBrokenOff();
}

/** Packs of the extension's own that the reader has removed. */
export const listRemovedPacks = (): Promise<RemovedPack[]> => packsDatabase.removed.toArray();

/** Whether the pack is one of those inside the extension. */
const isShipped = ({ origin }: InstalledPack): boolean => origin === 'starter' || origin === 'demo';
