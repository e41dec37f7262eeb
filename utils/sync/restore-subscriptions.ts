import { listFollowed } from '../store/followed.ts';
import { listSubscriptions, putSubscription } from '../store/subscriptions.ts';
import { toNewSubscription } from './pin-subscription.ts';

/** Follows anew, by the keys and versions that were believed, what the packs database has lost. */
export async function restoreSubscriptions(now: number): Promise<void> {
  const kept = new Set((await listSubscriptions()).map(({ packId }) => packId));
  for (const followed of await listFollowed())
    if (!kept.has(followed.packId)) await putSubscription(toNewSubscription(followed, now));
}
