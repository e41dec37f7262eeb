import type { Subscription, SyncOutcome } from '../claim/subscription.ts';
import { rememberFollowed } from '../store/followed.ts';
import { findSubscription, listSubscriptions } from '../store/subscriptions.ts';
import { runSync } from './run-sync.ts';
import { findNextDue, LEASE_MS } from './schedule.ts';
import type { SyncTools } from './sync-tools.ts';

export interface RunnerTools extends SyncTools {
  /** Lets nobody else run meanwhile, in whatever context of the extension. */
  lock: <T>(run: () => Promise<T>) => Promise<T>;
  /** When the next sync is due, epoch ms; `null`: nothing is followed. */
  onPlan: (at: number | null) => Promise<void>;
}

export interface SyncRunner {
  /** For whoever has the lock. `approved`: SHA-256 of a head that the reader has approved of. */
  sync(subscription: Subscription, approved?: string): Promise<SyncOutcome>;
  /** Those that are wanted, one after another. */
  syncAll(isWanted: (subscription: Subscription) => boolean): Promise<void>;
  /** Breaks off the sync of this pack, if it is under way. */
  stop(packId: string): void;
  /** Tells when the next sync is due. */
  plan(): Promise<void>;
}

export function createSyncRunner(tools: RunnerTools): SyncRunner {
  let running: { packId: string; controller: AbortController } | null = null;

  const plan = async (): Promise<void> => {
    await tools.onPlan(findNextDue(await listSubscriptions(), tools.now()));
  };
  const sync: SyncRunner['sync'] = async (subscription, approved) => {
    const controller = new AbortController();
    running = { packId: subscription.packId, controller };
    await tools.onPlan(tools.now() + LEASE_MS); // takes it up again if the browser stops us
    try {
      const outcome = await runSync(subscription, { tools, signal: controller.signal, approved });
      const synced = await findSubscription(subscription.packId);
      if (synced) await rememberFollowed(synced); // its key or title may have changed
      return outcome;
    } finally {
      running = null;
      await plan();
    }
  };

  return {
    sync,
    async syncAll(isWanted) {
      for (const { packId } of (await listSubscriptions()).filter(isWanted))
        await tools.lock(async () => {
          const now = await findSubscription(packId); // another may have been here meanwhile
          if (now && isWanted(now)) await sync(now).catch(ignoreAbort);
        });
      await plan();
    },
    stop(packId) {
      if (running?.packId === packId) running.controller.abort();
    },
    plan,
  };
}

/** Somebody has ended following while it was under way. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
