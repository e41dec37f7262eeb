import type { Pack } from '../claim/pack.ts';
import { removeBrokenOff } from './leftovers.ts';
import { type InstalledPack, packsDatabase, type RemovedPack } from './packs-database.ts';
import { listRecords } from './records.ts';

/** All installed packs, shipped ones first, then by title. */
export async function listPacks(): Promise<InstalledPack[]> {
  const packs = await packsDatabase.packs.toArray();
  return packs.sort(
    (a, b) =>
      Number(!isShipped(a)) - Number(!isShipped(b)) || a.head.title.localeCompare(b.head.title),
  );
}

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
