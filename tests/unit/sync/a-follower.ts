/** A reader's background without a browser: real library, real database, real HTTP; clock and dice by hand. */
import type { Pack } from '../../../utils/claim/pack.ts';
import { createLibrary, type Library } from '../../../utils/library/library.ts';
import { notebookDatabase } from '../../../utils/store/notebook-database.ts';
import { findPack, loadPack } from '../../../utils/store/packs.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import {
  createFollowing,
  type Following,
  type FollowingTools,
} from '../../../utils/sync/following.ts';
import { aClaim, aPack, aSource, aSpeaker } from '../../builders.ts';
import { NOW } from '../../published-pack.ts';

export interface Follower extends Following {
  library: Library;
  /** To be set. */
  clock: { now: number };
  /** When the browser was asked to wake the background, the last time first. */
  alarms: (number | null)[];
}

export const PACK_ID = 'example.org/gate';

export function aFollower(part: Partial<FollowingTools> = {}): Follower {
  const clock = { now: NOW };
  const now = () => clock.now;
  const library = createLibrary({ now, onChange: () => undefined });
  const alarms: (number | null)[] = [];
  const following = createFollowing({
    fetch,
    now,
    random: () => 0.5,
    hasAccess: async () => true,
    patienceMs: 300,
    revoked: new Set(),
    pause: () => undefined,
    install: (staged, installation) => library.takeGeneration(staged, installation),
    renew: (...renewal) => library.renewPack(...renewal),
    removePack: (packId) => library.removePack(packId),
    lock: oneAfterAnother(),
    onPlan: async (at) => void alarms.unshift(at),
    ...part,
  });
  return { ...following, library, clock, alarms };
}

/** As the browser's lock. */
function oneAfterAnother(): FollowingTools['lock'] {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}

export async function clearPacks(): Promise<void> {
  await Promise.all(packsDatabase.tables.map((table) => table.clear()));
  await notebookDatabase.followed.clear();
}

/** What a page would be compared with; `null` when nothing is installed. */
export async function loadInUse(packId = PACK_ID): Promise<Pack | null> {
  const installed = await findPack(packId);
  return installed && (await loadPack(installed));
}

export const getRow = (packId = PACK_ID) => packsDatabase.subscriptions.get(packId);

const NAMES = ['alder', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'larch', 'maple', 'oak', 'pine'];

/** Claims `from` to `to`, which all differ; `mark` is in each of them. */
export const someClaims = (from: number, to: number, mark = 'green') =>
  Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return aClaim({
      id: `claim-${String(at).padStart(5, '0')}`,
      text: `Lot ${at} of the ${mark} ${NAMES[at % NAMES.length]} auction went to bidder ${at * 7}.`,
      speakers: ['ilse-verrin'],
    });
  });

export const thePack = (version: number, claims = someClaims(0, 40)): Pack =>
  aPack({ id: PACK_ID, version, speakers: [aSpeaker()], sources: [aSource()], claims });

/** As published and fetched: what only the head says is added. */
export const asFetched = (pack: Pack, published: string): Pack => ({ ...pack, published });
