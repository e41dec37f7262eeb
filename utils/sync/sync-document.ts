import type { InstalledPack } from '../store/packs-database.ts';
import { fetchDocument } from './fetch-document.ts';
import { installRecords } from './install-records.ts';
import { loadInstalled } from './load-installed.ts';
import { SyncError } from './sync-error.ts';
import { type SyncResult, type SyncSession, toStaged, toUnchanged } from './sync-session.ts';
import type { SyncTools } from './sync-tools.ts';

/** A plain document that nobody signs: fetched whole, told by its hash whether it is new. */
export async function syncDocument({
  installed,
  session,
  tools,
}: {
  installed: InstalledPack | null;
  session: SyncSession;
  tools: SyncTools;
}): Promise<SyncResult> {
  const { subscription, startedAt, network, approved } = session;
  const current = installed && subscription.current;
  const { pack, sha256 } = await fetchDocument(subscription.url, network);
  if (sha256 === current?.sha256 || sha256 === subscription.refusedHead)
    return toUnchanged(current, startedAt);
  if (pack.id !== subscription.packId)
    throw new SyncError('other-pack', `id: found "${pack.id}"; expected "${subscription.packId}"`);
  if (current && pack.version < current.version)
    throw new SyncError(
      'rollback',
      `version: found ${pack.version}; expected ${current.version} or higher`,
    );
  if (sha256 === subscription.staged?.headSha256 && approved !== sha256)
    return toStaged(subscription.staged);
  await session.report({ step: 'building' });
  const { version } = pack;
  const state = {
    pack,
    installed,
    before: await loadInstalled(installed),
    current: { version, sha256, keyId: null, expiresAt: null, pace: {} },
    key: null,
    pendingHead: null,
  };
  return await installRecords(state, session, tools);
}
