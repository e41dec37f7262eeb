import type { Subscription } from '../claim/subscription.ts';
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
