/** What the background does about followed packs: one thing at a time. */
import type { FollowOutcome, PreviewOutcome } from '../claim/subscription.ts';
import { forgetFollowed } from '../store/followed.ts';
import { deleteSegmentsBut } from '../store/segments.ts';
import {
  deleteSubscription,
  findSubscription,
  listSubscriptions,
  updateSubscription,
} from '../store/subscriptions.ts';
import { pinSubscription } from './pin-subscription.ts';
import { fetchPreview, toRefusal } from './preview.ts';
import { restoreSubscriptions } from './restore-subscriptions.ts';
import { isDue, planAfterStart } from './schedule.ts';
import { createSyncRunner, type RunnerTools } from './sync-runner.ts';

export interface FollowingTools extends RunnerTools {
  /** Removes a pack's data. */
  removePack: (packId: string) => Promise<void>;
}

export interface Following {
  /** What a link leads to; nothing is stored. */
  preview(link: string): Promise<PreviewOutcome>;
  /** `keyId`: the one that was shown with the preview. Resolves after the first sync. */
  follow(link: string, keyId: string | null): Promise<FollowOutcome>;
  /** Removes subscription and pack; also a pack that is not followed. */
  unfollow(packId: string): Promise<void>;
  /** One, or `null` for all. */
  syncNow(packId: string | null): Promise<void>;
  /** All that are due. */
  syncDue(): Promise<void>;
  /** Takes the update that waits; nothing when there is none. */
  approveUpdate(packId: string): Promise<void>;
  refuseUpdate(packId: string): Promise<void>;
  /** A browser has started: what is due waits a little, each pack its own time. */
  waitAfterStart(): Promise<void>;
  /** The worker has started: alarms may be gone, and what is due is in the database. */
  plan(): Promise<void>;
}

export function createFollowing(tools: FollowingTools): Following {
  const { lock, now, random } = tools;
  const runner = createSyncRunner(tools);
  const fetchFor = (link: string) => fetchPreview(link, tools);

  return {
    preview: (link) =>
      fetchFor(link).then(
        ({ preview }) => ({ kind: 'found', preview }),
        (error: unknown) => toRefusal(error, link),
      ),
    follow: (link, keyId) =>
      lock(async () => {
        try {
          const subscription = await pinSubscription(await fetchFor(link), keyId, now());
          const outcome = await runner.sync(subscription);
          return { kind: 'following', packId: subscription.packId, outcome };
        } catch (error) {
          return toRefusal(error, link);
        }
      }),
    async unfollow(packId) {
      runner.stop(packId);
      await lock(async () => {
        await forgetFollowed(packId);
        await deleteSubscription(packId);
        await deleteSegmentsBut(packId);
        await tools.removePack(packId);
        await runner.plan();
      });
    },
    syncNow: (packId) => runner.syncAll((one) => packId === null || one.packId === packId),
    syncDue: () => runner.syncAll((one) => isDue(one, now())),
    approveUpdate: (packId) =>
      lock(async () => {
        const subscription = await findSubscription(packId);
        if (subscription?.staged) await runner.sync(subscription, subscription.staged.headSha256);
      }),
    refuseUpdate: (packId) =>
      lock(async () => {
        const refusedHead = (await findSubscription(packId))?.staged?.headSha256;
        if (refusedHead === undefined) return;
        await updateSubscription(packId, { staged: null, refusedHead });
        await deleteSegmentsBut(packId);
      }),
    waitAfterStart: () =>
      lock(async () => {
        for (const { packId, nextCheckAt } of await listSubscriptions()) {
          const planned = planAfterStart(nextCheckAt, { now: now(), random });
          await updateSubscription(packId, { nextCheckAt: planned, progress: null });
        }
        await runner.plan();
      }),
    plan: () =>
      lock(async () => {
        await restoreSubscriptions(now());
        await runner.plan();
      }),
  };
}
