/** Networks and hosts as they are: what is in use stays in use, and the next sync goes on from where this one stopped. */
import type { DBCore, DBCoreTable } from 'dexie';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../scripts/publish/key-file.ts';
import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { type Fault, type FaultServer, startFaultServer } from '../../fault-server.ts';
import { aKey, NOW, PUBLISHED, type PublishedFiles, publishTo } from '../../published-pack.ts';
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

const NEXT = thePack(2, someClaims(0, 60));

let key: SigningKey;
let files: PublishedFiles;
let server: FaultServer;
let follower: Follower;
/** Table that has no room left. */
let full: string | null = null;

beforeAll(async () => {
  packsDatabase.close();
  packsDatabase.use({
    stack: 'dbcore',
    name: 'full disk',
    create: (core): DBCore => ({ ...core, table: (name) => fillableTable(core.table(name)) }),
  });
  await packsDatabase.open();
});
beforeEach(async () => {
  await clearPacks();
  full = null;
  key = await aKey();
  files = new Map();
  server = await startFaultServer(files);
  follower = aFollower();
  await publishTo(files, thePack(1), { key });
  await follower.follow(makeFollowLink(`${server.url}head.json`, key.publicKey), key.keyId);
  await publishTo(files, NEXT, { key });
  server.hits.length = 0;
});
afterEach(() => server.close());

const fillableTable = (table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate(request) {
    if (table.name === full && request.type !== 'delete' && request.type !== 'deleteRange')
      return Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    return table.mutate(request);
  },
});

async function expectNothingChanged(reason: string): Promise<void> {
  expect(await getRow()).toMatchObject({
    outcome: { kind: 'failed', reason },
    current: { version: 1 },
    failures: 1,
    progress: null,
  });
  expect(await loadInUse()).toEqual(asFetched(thePack(1), PUBLISHED));
}

async function expectNextSyncCompletes(): Promise<void> {
  await follower.syncNow(null);
  expect((await getRow())?.outcome).toMatchObject({ kind: 'updated', from: 1, to: 2 });
  expect(await loadInUse()).toEqual(asFetched(NEXT, PUBLISHED));
}

const HEAD: [string, Fault, string][] = [
  ['silent', { kind: 'stalls', after: 0 }, 'timeout'],
  ['stopping in the middle', { kind: 'stalls', after: 100 }, 'timeout'],
  ['cut off', { kind: 'cut-off', after: 100 }, 'cut-off'],
  ['not there', { kind: 'status', status: 404 }, 'http-status'],
  ['forbidden', { kind: 'status', status: 403 }, 'http-status'],
  ['broken', { kind: 'status', status: 500 }, 'http-status'],
  ['too busy', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, 'busy'],
  ['away for a while', { kind: 'status', status: 503 }, 'busy'],
  ['without an end', { kind: 'endless' }, 'too-big'],
  ['a page of a hotel’s network', { kind: 'body', body: '<!doctype html>Room?' }, 'bad-signature'],
  ['empty', { kind: 'body', body: '' }, 'bad-signature'],
];
const SEGMENT: [string, Fault, string][] = [
  ['silent', { kind: 'stalls', after: 0 }, 'timeout'],
  ['stopping in the middle', { kind: 'stalls', after: 300 }, 'timeout'],
  ['cut off', { kind: 'cut-off', after: 300 }, 'cut-off'],
  ['shorter than promised', { kind: 'body', body: 'short' }, 'cut-off'],
  ['with a wrong byte', { kind: 'wrong-byte' }, 'bad-segment'],
  ['removed too early', { kind: 'status', status: 404 }, 'http-status'],
  ['without an end', { kind: 'endless' }, 'too-big'],
  ['too busy', { kind: 'status', status: 429 }, 'busy'],
];

describe('a head that is', () => {
  it.each(HEAD)('%s', async (_, fault, reason) => {
    server.fail('head.json', fault);
    await follower.syncNow(null);
    await expectNothingChanged(reason);
    server.behave();
    await expectNextSyncCompletes();
  });
});

describe('a segment that is', () => {
  it.each(SEGMENT)('%s', async (_, fault, reason) => {
    server.fail('.gz', fault);
    await follower.syncNow(null);
    await expectNothingChanged(reason);
    server.behave();
    await expectNextSyncCompletes();
  });

  it('cut off is not fetched twice: the next sync asks for the rest', async () => {
    server.fail('.gz', { kind: 'cut-off', after: 300 }, 1);
    await follower.syncNow(null);
    await expectNextSyncCompletes();
    const fetched = server.hits.filter(({ path }) => path.endsWith('.gz'));
    expect(fetched.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=300-']);
  });
});

describe('nothing is lost', () => {
  it('offline for weeks, then back online', async () => {
    const port = Number(new URL(server.url).port);
    await server.close();
    for (let day = 0; day < 30; day++) {
      await follower.syncNow(null);
      follower.clock.now += 24 * 3_600_000;
    }
    expect(await getRow()).toMatchObject({
      failures: 30,
      outcome: { kind: 'failed', reason: 'unreachable' },
      lastCheckedAt: NOW,
    });
    expect(await loadInUse()).toEqual(asFetched(thePack(1), PUBLISHED));
    server = await startFaultServer(files, port);
    await expectNextSyncCompletes();
    expect(await getRow()).toMatchObject({ failures: 0 });
  });

  it('a head and a signature of different ages, as a host may serve them for a while', async () => {
    const before = files.get('head.json.sig') ?? '';
    await publishTo(files, thePack(3, someClaims(0, 61)), { key });
    server.fail('head.json.sig', { kind: 'body', body: before }, 1);
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'updated', to: 3 });
  });

  it('a host whose clock is wrong by years', async () => {
    server.headers.date = 'Tue, 01 Jan 2030 00:00:00 GMT';
    server.headers['last-modified'] = 'yesterday';
    await expectNextSyncCompletes();
  });

  it('a segment cut off again and again comes in the end', async () => {
    for (let i = 0; i < 5; i++) {
      server.fail('.gz', { kind: 'cut-off', after: 50 }, 1);
      await follower.syncNow(null);
    }
    await expectNextSyncCompletes();
  });

  it.each(['segments', 'shards', 'packs'])('a disk without room for %s', async (table) => {
    full = table;
    await follower.syncNow(null);
    full = null;
    await expectNothingChanged('storage-full');
    await expectNextSyncCompletes();
  });

  it('what a stopped worker left lying about is cleared away', async () => {
    const left = {
      packId: PACK_ID,
      generation: 99,
      kind: 'claim',
      number: 0,
      records: [],
    } as const;
    await packsDatabase.shards.put({ ...left, records: [] });
    await expectNextSyncCompletes();
    await packsDatabase.shards.put({ ...left, records: [] });
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'unchanged' });
    const generations = (await packsDatabase.shards.toArray()).map(({ generation }) => generation);
    expect(generations).not.toContain(99);
  });
});
