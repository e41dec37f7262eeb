import type { Subscription } from '../claim/subscription.ts';
import { rememberFollowed } from '../store/followed.ts';
import type { Followed } from '../store/notebook-database.ts';
import { findSubscription, putSubscription } from '../store/subscriptions.ts';
import type { Previewed } from './preview.ts';
import { LEASE_MS } from './schedule.ts';
import { SyncError } from './sync-error.ts';

/**
 * Follows what was previewed, by the key that the reader has seen; an address of a pack that is followed already takes
 * the place of the old one. What was believed of each key stays: going back is no way to an older version.
 */
export async function pinSubscription(
  { preview, trust }: Previewed,
  shownKeyId: string | null,
  now: number,
): Promise<Subscription> {
  const { packId, url, title, publisher, keyId } = preview;
  if (keyId !== shownKeyId)
    throw new SyncError(
      'wrong-key',
      `the key is ${keyId ?? 'none'}; shown was ${shownKeyId ?? 'none'}`,
    );
  const before = await findSubscription(packId);
  const accepted = before?.key?.accepted ?? [];
  const followed = {
    packId,
    url,
    title,
    publisher: publisher?.name ?? null,
    key: trust && keyId !== null ? { ...trust, keyId, accepted } : null,
    followedAt: before?.followedAt ?? now,
  };
  const subscription = { ...toNewSubscription(followed, now), ...keptOf(before) };
  await rememberFollowed(subscription);
  await putSubscription(subscription);
  return subscription;
}

/** As it stands before its first sync, which is due at once. */
export const toNewSubscription = (followed: Followed, now: number): Subscription => ({
  ...followed,
  current: null,
  lastCheckedAt: null,
  lastChangedAt: null,
  staleSince: null,
  nextCheckAt: now + LEASE_MS,
  failures: 0,
  outcome: null,
  progress: null,
  staged: null,
  refusedHead: null,
});

/** What is installed stays so while its address or key is changed. */
const keptOf = (before: Subscription | null) =>
  before && {
    current: before.current,
    lastCheckedAt: before.lastCheckedAt,
    lastChangedAt: before.lastChangedAt,
    staleSince: before.staleSince,
  };
