import type { Subscription, SyncOutcome } from '../claim/subscription.ts';
import { removeLeftovers } from '../store/leftovers.ts';
import { deleteSegmentsBut } from '../store/segments.ts';
import { StorageFullError } from '../store/storage-full.ts';
import { findSubscription, updateSubscription } from '../store/subscriptions.ts';
import { findInstalled } from './load-installed.ts';
import { type Dice, planAfterFailure, planAfterSuccess } from './schedule.ts';
import { syncDocument } from './sync-document.ts';
import { SyncError } from './sync-error.ts';
import { type SyncResult, type SyncSession, startSession } from './sync-session.ts';
import { syncSigned } from './sync-signed.ts';
import type { SyncTools } from './sync-tools.ts';

export interface SyncOrder {
  tools: SyncTools;
  /** Aborted when the pack is not followed any more: nothing is written then. */
  signal: AbortSignal;
  /** SHA-256 of a head that the reader has approved of, whatever it takes away. */
  approved?: string | undefined;
}

/**
 * Brings one subscription up to date and stores how that ended. What is in use stays in use until the transaction that
 * replaces it, whatever goes wrong and wherever the worker is stopped; the next sync goes on from what is stored.
 */
export async function runSync(
  subscription: Subscription,
  { tools, signal, approved }: SyncOrder,
): Promise<SyncOutcome> {
  const session = startSession(subscription, { tools, signal, approved: approved ?? null });
  try {
    await session.report({ step: 'checking' });
    return await endWell(await syncEither(session, tools), session, tools);
  } catch (error) {
    signal.throwIfAborted();
    return await endBadly(error, session, tools);
  }
}

async function syncEither(session: SyncSession, tools: SyncTools): Promise<SyncResult> {
  const { key } = session.subscription;
  const installed = await findInstalled(session.subscription);
  return key
    ? await syncSigned({ key, installed, session, tools })
    : await syncDocument({ installed, session, tools });
}

async function endWell(
  { ending, changes }: SyncResult,
  session: SyncSession,
  tools: SyncTools,
): Promise<SyncOutcome> {
  const { packId } = session.subscription;
  const after = { ...session.subscription, ...changes };
  const outcome = session.toOutcome(ending);
  if (!after.staged) await deleteSegmentsBut(packId); // they wait with it for the reader's word
  await removeLeftovers(); // of a worker that was stopped
  await updateSubscription(packId, {
    ...changes,
    ...describeEnd(after, outcome, session),
    failures: 0,
    lastCheckedAt: outcome.at,
    nextCheckAt: planAfterSuccess(after.current?.pace ?? {}, toDice(tools)),
  });
  return outcome;
}

async function endBadly(
  error: unknown,
  session: SyncSession,
  tools: SyncTools,
): Promise<SyncOutcome> {
  const { packId, current, failures } = session.subscription;
  const now = await findSubscription(packId);
  if (now?.outcome && now.current?.generation !== current?.generation) {
    console.error(error); // it was installed, and something behind that went wrong
    await updateSubscription(packId, { progress: null });
    return now.outcome;
  }
  const outcome = session.toOutcome(describeFailure(error));
  const retryAfterMs = error instanceof SyncError ? error.retryAfterMs : 0;
  await updateSubscription(packId, {
    ...describeEnd(session.subscription, outcome, session),
    failures: failures + 1,
    nextCheckAt: planAfterFailure({ failures: failures + 1, retryAfterMs }, toDice(tools)),
  });
  return outcome;
}

const toDice = ({ now, random }: SyncTools): Dice => ({ now: now(), random });

function describeEnd(
  { current }: Subscription,
  outcome: SyncOutcome,
  { startedAt }: SyncSession,
): Partial<Subscription> {
  const expiresAt = current?.expiresAt ?? null;
  const staleSince = expiresAt !== null && expiresAt <= startedAt ? expiresAt : null;
  return { outcome, staleSince, progress: null };
}

function describeFailure(error: unknown): {
  kind: 'failed';
  reason: SyncError['reason'];
  problem: string;
} {
  if (error instanceof SyncError)
    return { kind: 'failed', reason: error.reason, problem: error.message };
  if (error instanceof StorageFullError)
    return { kind: 'failed', reason: 'storage-full', problem: error.message };
  console.error(error);
  return { kind: 'failed', reason: 'broken', problem: String(error) };
}
