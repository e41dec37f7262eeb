import type {
  CurrentHead,
  StagedUpdate,
  Subscription,
  SyncOutcome,
  SyncProgress,
} from '../claim/subscription.ts';
import { updateSubscription } from '../store/subscriptions.ts';
import type { Network } from './download.ts';
import { LEASE_MS } from './schedule.ts';
import type { SyncTools } from './sync-tools.ts';

/** What of an outcome a step knows; when and how much is added by the session. */
export type Ending = SyncOutcome extends infer O
  ? O extends SyncOutcome
    ? Omit<O, 'at' | 'tookMs' | 'receivedBytes'>
    : never
  : never;

export interface SyncResult {
  ending: Ending;
  /** To be written to the subscription. */
  changes: Partial<Subscription>;
}

/** One sync of one pack under way. */
export interface SyncSession {
  subscription: Subscription;
  /** What counts as now for all checks. */
  startedAt: number;
  network: Network;
  pause: SyncTools['pause'];
  /** SHA-256 of a head that the reader has approved of, whatever it takes away. */
  approved: string | null;
  report(progress: SyncProgress): Promise<void>;
  /** Reports from now on how much has come of so many bytes; some may be here already. */
  expect(totalBytes: number, keptBytes: number): Promise<void>;
  toOutcome(ending: Ending): SyncOutcome;
}

/** The row is not written more often: pages observe it. */
const REPORT_MS = 250;

export function startSession(
  subscription: Subscription,
  { tools, signal, approved }: { tools: SyncTools; signal: AbortSignal; approved: string | null },
): SyncSession {
  const startedAt = tools.now();
  let [receivedBytes, totalBytes, keptBytes] = [0, 0, 0];
  let reportedAt = 0;
  const report = async (progress: SyncProgress): Promise<void> => {
    reportedAt = tools.now();
    const nextCheckAt = reportedAt + LEASE_MS; // if the browser stops us now, the alarm takes it up
    await updateSubscription(subscription.packId, { progress, nextCheckAt });
  };
  return {
    subscription,
    startedAt,
    approved,
    pause: tools.pause,
    report,
    network: {
      fetch: tools.fetch,
      now: tools.now,
      hasAccess: tools.hasAccess,
      patienceMs: tools.patienceMs,
      signal,
      async onBytes(length) {
        receivedBytes += length;
        keptBytes += length;
        if (totalBytes > 0 && tools.now() - reportedAt >= REPORT_MS)
          await report({ step: 'downloading', receivedBytes: keptBytes, totalBytes });
      },
    },
    async expect(total, kept) {
      [totalBytes, keptBytes] = [total, kept];
      if (total > 0) await report({ step: 'downloading', receivedBytes: kept, totalBytes });
    },
    toOutcome: (ending) => {
      const at = tools.now();
      return { ...ending, at, tookMs: at - startedAt, receivedBytes };
    },
  };
}

/** The head in use is still the newest; it may be out of date all the same. */
export function toUnchanged(current: CurrentHead | null, now: number): SyncResult {
  const expiresAt = current?.expiresAt ?? null;
  const ending: Ending =
    expiresAt !== null && expiresAt <= now
      ? { kind: 'stale', since: expiresAt }
      : { kind: 'unchanged', version: current?.version ?? 0 };
  return { ending, changes: {} };
}

/** An update that waits for the reader's word. */
export const toStaged = ({ from, to, added, changed, removed }: StagedUpdate): SyncResult => ({
  ending: { kind: 'staged', from, to, added, changed, removed },
  changes: {},
});
