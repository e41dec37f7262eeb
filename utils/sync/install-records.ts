import type { Pack, PackHead } from '../claim/pack.ts';
import type { CurrentHead, StagedUpdate, TrustedKeys } from '../claim/subscription.ts';
import { measureChange } from '../pack/transport/measure-change.ts';
import type { Records } from '../pack/transport/records.ts';
import { stageGeneration } from '../store/install-generation.ts';
import { type InstalledPack, packsDatabase } from '../store/packs-database.ts';
import { updateSubscription } from '../store/subscriptions.ts';
import type { Ending, SyncResult, SyncSession } from './sync-session.ts';
import type { SyncTools } from './sync-tools.ts';

/** A new state of a pack, believed and whole. */
export interface NewState {
  pack: Pack;
  /** What it replaces. */
  installed: InstalledPack | null;
  before: Records;
  current: Omit<CurrentHead, 'generation'>;
  key: TrustedKeys | null;
  pendingHead: StagedUpdate['pendingHead'];
}

/**
 * Makes the new state the one in use, in the transaction that also writes what is known of it to the subscription; or
 * keeps it back when it takes away or adds so much that the reader is to be asked.
 */
export async function installRecords(
  state: NewState,
  session: SyncSession,
  tools: SyncTools,
): Promise<SyncResult> {
  const { pack, installed, before, current, pendingHead } = state;
  const change = await measureChange(before, pack, session.pause);
  const { added, changed, removed, anomaly } = change;
  const update = { to: pack.version, added, changed, removed };
  if (installed && anomaly && session.approved !== current.sha256) {
    const asked = { ...update, from: installed.head.version };
    const staged = { ...asked, at: tools.now(), headSha256: current.sha256, pendingHead };
    return { ending: { kind: 'staged', ...asked }, changes: { staged } };
  }
  const from = installed?.head.version ?? null;
  return await flip(state, { kind: 'updated', from, ...update }, { session, tools });
}

/** Another head for the same records: nothing is compiled. */
export async function installHead(
  state: NewState & { installed: InstalledPack },
  session: SyncSession,
  tools: SyncTools,
): Promise<SyncResult> {
  const ending: Ending = { kind: 'unchanged', version: state.pack.version };
  const { installed } = state;
  const row = { ...toRow(state, installed.generation), outcome: session.toOutcome(ending) };
  await tools.renew(installed, headOf(state.pack), {
    tables: [packsDatabase.subscriptions],
    write: () => writeRow(session, row),
  });
  return { ending, changes: row };
}

async function flip(
  state: NewState,
  ending: Ending,
  { session, tools }: { session: SyncSession; tools: SyncTools },
): Promise<SyncResult> {
  const { pack } = state;
  const staged = await stageGeneration(pack.id);
  try {
    await staged.put('speaker', pack.speakers);
    await staged.put('source', pack.sources);
    await staged.put('claim', pack.claims);
    await staged.finish(); // what is not written is not compiled
  } catch (error) {
    await staged.discard().catch(() => undefined); // what cannot be removed now is a leftover
    throw error;
  }
  const row = { ...toRow(state, staged.generation), lastChangedAt: tools.now() };
  await tools.install(staged, {
    head: headOf(pack),
    origin: 'subscription',
    within: {
      tables: [packsDatabase.subscriptions],
      write: () => writeRow(session, { ...row, outcome: session.toOutcome(ending) }),
    },
  });
  return { ending, changes: row };
}

const toRow = ({ pack, current, key }: NewState, generation: number) => ({
  current: { ...current, generation },
  key,
  title: pack.title,
  publisher: pack.publisher?.name ?? null,
  staged: null,
  refusedHead: null,
});

/** Rolls everything back when the pack is not followed any more. */
async function writeRow(
  { subscription }: SyncSession,
  row: Parameters<typeof updateSubscription>[1],
): Promise<void> {
  const written = await updateSubscription(subscription.packId, row);
  if (written === 0) throw new DOMException('Not followed any more', 'AbortError');
}

const headOf = ({
  speakers: _speakers,
  sources: _sources,
  claims: _claims,
  ...head
}: Pack): PackHead => head;
