import type { OutdatedPack, Subscription } from '../claim/subscription.ts';
import { packsDatabase } from './packs-database.ts';
import { refusesFull } from './storage-full.ts';

/** All that is followed, by title. */
export async function listSubscriptions(): Promise<Subscription[]> {
  const rows = await packsDatabase.subscriptions.toArray();
  return rows.sort((a, b) => a.title.localeCompare(b.title));
}

export async function findSubscription(packId: string): Promise<Subscription | null> {
  return (await packsDatabase.subscriptions.get(packId)) ?? null;
}

/** One failure is an hour without a network; of these in a row the reader is told. */
const MANY_FAILURES = 3;

/** Those that are used although they may be out of date, by title. */
export async function listOutdated(): Promise<OutdatedPack[]> {
  return (await listSubscriptions()).flatMap((one): OutdatedPack[] => {
    const { packId, title, staleSince, failures, lastCheckedAt, followedAt } = one;
    if (staleSince !== null) return [{ packId, title, kind: 'stale', since: staleSince }];
    if (failures < MANY_FAILURES) return [];
    return [{ packId, title, kind: 'unreached', since: lastCheckedAt ?? followedAt }];
  });
}

export async function putSubscription(subscription: Subscription): Promise<void> {
  await refusesFull(() => packsDatabase.subscriptions.put(subscription));
}

/** Changes nothing when the pack is not followed any more; tells how many rows were changed. */
export async function updateSubscription(
  packId: string,
  changes: Partial<Omit<Subscription, 'packId'>>,
): Promise<number> {
  return await refusesFull(() => packsDatabase.subscriptions.update(packId, changes));
}

/** Ends following; the pack's own data and downloads are removed elsewhere. */
export async function deleteSubscription(packId: string): Promise<void> {
  await packsDatabase.subscriptions.delete(packId);
}
