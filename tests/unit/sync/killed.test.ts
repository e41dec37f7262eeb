/**
 * The browser may stop the worker at any moment. Here it is stopped at every one: at each call of the database, whatever
 * transaction it is in, and at each request and each piece of an answer. From then on nothing that the dead worker still
 * does has any effect. What a new one finds is the whole old pack or the whole new one, and its next sync completes.
 */
import type { DBCore, DBCoreTable } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../scripts/publish/key-file.ts';
import type { Pack } from '../../../utils/claim/pack.ts';
import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { type FaultServer, startFaultServer } from '../../fault-server.ts';
import { aKey, PUBLISHED, type PublishedFiles, publishTo } from '../../published-pack.ts';
import {
  aFollower,
  asFetched,
  clearPacks,
  type Follower,
  getRow,
  loadInUse,
  PACK_ID,
  someClaims,
  thePack,
} from './a-follower.ts';

/** How many calls are left before the worker dies. */
const life = { calls: Number.POSITIVE_INFINITY, dead: false };

function live(): void {
  if (life.dead || --life.calls < 0) {
    life.dead = true;
    throw new Error('the worker was stopped');
  }
}

/** Runs with so many calls to live; tells whether they were too few. */
async function isKilled(calls: number, run: () => Promise<unknown>): Promise<boolean> {
  Object.assign(life, { calls, dead: false });
  await run().catch(() => undefined); // the dead tell nothing
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { dead } = life;
  Object.assign(life, { calls: Number.POSITIVE_INFINITY, dead: false });
  return dead;
}

function mortalTable(table: DBCoreTable): DBCoreTable {
  const mortal = <Q, R>(call: (request: Q) => Promise<R>) => {
    return (request: Q): Promise<R> => {
      live();
      return call(request);
    };
  };
  const { mutate, get, getMany, query, openCursor } = table;
  return {
    ...table,
    mutate: mortal(mutate),
    get: mortal(get),
    getMany: mortal(getMany),
    query: mortal(query),
    openCursor: mortal(openCursor),
  };
}

const mortalFetch: typeof fetch = async (url, init) => {
  live();
  const response = await fetch(url, init);
  live();
  const pieces = response.body?.pipeThrough(
    new TransformStream({
      transform(piece, controller) {
        live();
        controller.enqueue(piece);
      },
    }),
  );
  const { status, headers } = response;
  return new Response(pieces ?? null, { status, headers });
};

const inUse = (pack: Pack) => asFetched(pack, PUBLISHED);
const OLD = thePack(1, someClaims(0, 60));
const NEW = thePack(2, [...someClaims(5, 60), ...someClaims(60, 72, 'blue')]);
const SMALL = thePack(2, someClaims(0, 20));

let key: SigningKey;
let server: FaultServer;
let link: string;
let killed = 0;
/** What the host serves. */
const files: PublishedFiles = new Map();
const states: Record<'old' | 'new' | 'small', PublishedFiles> = {
  old: new Map(),
  new: new Map(),
  small: new Map(),
};

function serve(state: keyof typeof states): void {
  files.clear();
  for (const [path, bytes] of states[state]) files.set(path, bytes);
}

const aMortal = () => aFollower({ fetch: mortalFetch });
const follow = (follower = aFollower()) => follower.follow(link, key.keyId);
const document = (pack: Pack) => files.set('gate.pack.json', Buffer.from(writeDocument(pack)));

beforeAll(async () => {
  packsDatabase.close();
  packsDatabase.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core): DBCore => ({ ...core, table: (name) => mortalTable(core.table(name)) }),
  });
  await packsDatabase.open();
  key = await aKey();
  server = await startFaultServer(files);
  link = makeFollowLink(`${server.url}head.json`, key.publicKey);
  for (const state of Object.values(states)) await publishTo(state, OLD, { key });
  await publishTo(states.new, NEW, { key });
  await publishTo(states.small, SMALL, { key });
});
afterAll(() => server.close());

/** All rows of the database, to begin from the same state again and again. */
async function keepState(): Promise<() => Promise<void>> {
  const kept = await Promise.all(
    packsDatabase.tables.map(async (table) => ({ table, rows: await table.toArray() })),
  );
  return async () => {
    await clearPacks();
    for (const { table, rows } of kept) await table.bulkPut(rows);
  };
}

/** Kills `run` at its first call, its second, …, or at every so many, until it lives through all of them. */
async function killEverywhere(
  run: (mortal: Follower) => Promise<unknown>,
  check: (woken: Follower) => Promise<void>,
  step = 1,
): Promise<void> {
  const restore = await keepState();
  for (let calls = 0, died = true; died; calls += step) {
    await restore();
    died = await isKilled(calls, () => run(aMortal()));
    killed += Number(died);
    await check(aFollower());
  }
}

async function expectOneOf(...packs: (Pack | null)[]): Promise<void> {
  const found = await loadInUse();
  const row = await getRow();
  expect(packs.map((pack) => pack && inUse(pack))).toContainEqual(found);
  // what the row says is in use is what is in use
  if (row) expect(row.current?.version ?? null).toBe(found?.version ?? null);
}

async function expectNextSyncCompletes(woken: Follower, pack: Pack): Promise<void> {
  woken.clock.now += 60_000; // the alarm that was set before the worker died
  await woken.syncDue();
  expect(await loadInUse()).toEqual(inUse(pack));
  const row = await getRow();
  expect(row).toMatchObject({ progress: null, current: { version: pack.version } });
  expect(row?.outcome?.kind).toMatch(/updated|unchanged/);
  expect(await packsDatabase.segments.count()).toBe(0);
}

describe('a worker that is stopped at any step', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await clearPacks();
    serve('old');
  });

  it('of the first sync leaves nothing or the whole pack', async () => {
    await killEverywhere(
      (mortal) => follow(mortal),
      async (woken) => {
        await expectOneOf(null, OLD);
        if (!(await getRow())) await follow(woken); // it was stopped before it was asked for in earnest
        await expectNextSyncCompletes(woken, OLD);
      },
      2, // it takes the longest of all
    );
  });

  it('of an update by deltas leaves the old or the new pack', async () => {
    await follow();
    serve('new');
    await killEverywhere(
      (mortal) => mortal.syncNow(PACK_ID),
      async (woken) => {
        await expectOneOf(OLD, NEW);
        await woken.syncNow(PACK_ID);
        await expectNextSyncCompletes(woken, NEW);
      },
    );
  });

  it('of an update that the reader has approved', async () => {
    await follow();
    serve('small');
    await aFollower().syncNow(PACK_ID);
    await killEverywhere(
      (mortal) => mortal.approveUpdate(PACK_ID),
      async (woken) => {
        await expectOneOf(OLD, SMALL);
        await woken.approveUpdate(PACK_ID);
        await expectNextSyncCompletes(woken, SMALL);
      },
    );
  });

  it('of ending to follow leaves nothing that comes back', async () => {
    await follow();
    await killEverywhere(
      (mortal) => mortal.unfollow(PACK_ID),
      async (woken) => {
        await expectOneOf(null, OLD);
        await woken.unfollow(PACK_ID);
        expect([await loadInUse(), await getRow()]).toEqual([null, undefined]);
      },
    );
  });

  it('of an update of a document that nobody signs', async () => {
    document(OLD);
    await aFollower().follow(`${server.url}gate.pack.json`, null);
    document(NEW);
    await killEverywhere(
      (mortal) => mortal.syncNow(PACK_ID),
      async (woken) => {
        expect([OLD, NEW]).toContainEqual(await loadInUse());
        await woken.syncNow(PACK_ID);
        expect(await loadInUse()).toEqual(NEW);
      },
      3, // most of it is the same
    );
  });

  it('which is a hundred times and more', () => expect(killed).toBeGreaterThan(100));
});
