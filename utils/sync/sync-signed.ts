import type { CurrentHead, SignedHead, TrustedKeys } from '../claim/subscription.ts';
import { chooseSegments } from '../pack/transport/choose-segments.ts';
import type { Head } from '../pack/transport/head.ts';
import { sha256Of } from '../pack/transport/sha256.ts';
import { toPack } from '../pack/transport/to-pack.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import {
  type BelievedHead,
  believeHead,
  fetchHeadFile,
  fetchSignature,
  type HeadSource,
  refuseRevoked,
} from './fetch-head.ts';
import { fetchRecords } from './fetch-records.ts';
import { installHead, installRecords } from './install-records.ts';
import { loadInstalled } from './load-installed.ts';
import { SyncError } from './sync-error.ts';
import { type SyncResult, type SyncSession, toStaged, toUnchanged } from './sync-session.ts';
import type { SyncTools } from './sync-tools.ts';

interface Situation {
  key: TrustedKeys;
  /** What the last sync left in use; `null` when that is gone. */
  installed: InstalledPack | null;
  session: SyncSession;
  tools: SyncTools;
}

/**
 * Head → signature → segments → staged generation → index → one transaction. Whatever is wrong is thrown as a
 * {@link SyncError} and leaves everything as it was.
 */
export async function syncSigned(situation: Situation): Promise<SyncResult> {
  const { key, installed, session, tools } = situation;
  const { subscription, startedAt, network, approved } = session;
  await refuseRevoked(key, tools.revoked);
  const source = { url: subscription.url, network, revoked: tools.revoked, now: startedAt };
  const current = installed && subscription.current;
  const files = await fetchFiles(source, session, current);
  if (files === null) return toUnchanged(current, startedAt);
  const believed = await believeHead(files, { ...key, packId: subscription.packId }, source);
  const { kind, head, sha256 } = believed.check;
  if (kind === 'expired') return toStale(head, current);
  if (sha256 === subscription.refusedHead) return toUnchanged(current, startedAt);
  if (sha256 === subscription.staged?.headSha256 && approved !== sha256)
    return toStaged(subscription.staged);
  return await takeHead(believed, situation);
}

/** `null`: the very head that is in use. An update that the reader has approved of is here already. */
async function fetchFiles(
  source: HeadSource,
  { subscription, approved }: SyncSession,
  current: CurrentHead | null,
): Promise<SignedHead | null> {
  const { staged } = subscription;
  if (staged?.pendingHead && approved === staged.headSha256) return staged.pendingHead;
  const head = await fetchHeadFile(source);
  if (current && (await sha256Of(head)) === current.sha256) return null;
  return { head, signature: await fetchSignature(source) };
}

async function takeHead(
  { check, files, trust }: BelievedHead,
  { key, installed, session, tools }: Situation,
): Promise<SyncResult> {
  const { head, sha256 } = check;
  const { keyId, version } = head;
  const { current } = session.subscription;
  const have = installed && current?.keyId ? { ...current, keyId: current.keyId } : null;
  const choice = chooseSegments(head, have);
  const before = await loadInstalled(installed);
  const records = await fetchRecords(head, { choice, before }, session);
  const others = key.accepted.filter((one) => one.keyId !== keyId);
  const state = {
    pack: toPack(head, records),
    before,
    current: toCurrent(head, sha256),
    key: {
      keyId,
      keys: [...trust.keys],
      root: trust.root === 0 ? head.root : trust.root,
      accepted: [...others, { keyId, version, sha256 }],
    },
    pendingHead: files,
  };
  // the index is compiled by the pack's language
  if (choice.kind === 'none' && installed?.head.language === head.language)
    return await installHead({ ...state, installed }, session, tools);
  return await installRecords({ ...state, installed }, session, tools);
}

const toCurrent = (head: Head, sha256: string): Omit<CurrentHead, 'generation'> => ({
  version: head.version,
  sha256,
  keyId: head.keyId,
  expiresAt: Date.parse(head.expires),
  pace: { ttlSeconds: head.ttlSeconds, backoffSeconds: head.backoffSeconds },
});

/** A publisher that has fallen silent, or a host that shows an old state for ever: nothing new is taken from it. */
function toStale({ expires }: Head, current: CurrentHead | null): SyncResult {
  if (!current)
    throw new SyncError('expired', `head.json expires: found ${expires}, which has passed`);
  const since = current.expiresAt ?? Date.parse(expires);
  return { ending: { kind: 'stale', since }, changes: {} };
}
