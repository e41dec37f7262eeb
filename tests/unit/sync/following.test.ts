import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SigningKey } from '../../../scripts/publish/key-file.ts';
import type { Pack } from '../../../utils/claim/pack.ts';
import type { FollowOutcome } from '../../../utils/claim/subscription.ts';
import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { aClaim } from '../../builders.ts';
import { type FaultServer, startFaultServer } from '../../fault-server.ts';
import {
  aKey,
  EXPIRES,
  NOW,
  PUBLISHED,
  type PublishedFiles,
  publishTo,
} from '../../published-pack.ts';
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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let key: SigningKey;
let files: PublishedFiles;
let server: FaultServer;
let follower: Follower;
let link: string;

const publish = (pack: Pack, options: Partial<Parameters<typeof publishTo>[2]> = {}) =>
  publishTo(files, pack, { key, ...options });
const follow = (): Promise<FollowOutcome> => follower.follow(link, key.keyId);
const inUse = (pack: Pack) => asFetched(pack, PUBLISHED);

beforeEach(async () => {
  await clearPacks();
  key = await aKey();
  files = new Map();
  server = await startFaultServer(files);
  link = makeFollowLink(`${server.url}head.json`, key.publicKey);
  follower = aFollower();
  await publish(thePack(1));
  server.hits.length = 0;
});
afterEach(() => server.close());

describe('before anything is taken', () => {
  it('title, publisher, key, licence, size and samples are shown, and nothing is stored', async () => {
    await publish({ ...thePack(2), license: 'CC0-1.0', publisher: { name: 'Gate Watch' } });
    expect(await follower.preview(link)).toEqual({
      kind: 'found',
      preview: {
        url: `${server.url}head.json`,
        packId: PACK_ID,
        keyId: key.keyId,
        keyFrom: 'link',
        title: 'Sedge Gate',
        description: null,
        publisher: { name: 'Gate Watch' },
        license: 'CC0-1.0',
        language: 'en',
        version: 2,
        published: PUBLISHED,
        counts: { claims: 40, speakers: 1, sources: 1 },
        sizeBytes: expect.any(Number),
        samples: [expect.stringContaining('Lot 0'), expect.anything(), expect.anything()],
        known: null,
      },
    });
    expect(await packsDatabase.subscriptions.count()).toBe(0);
    expect(server.hits.map(({ path }) => path)).toEqual(['/head.json', '/head.json.sig']);
  });

  it('a link without a key shows the one that signed, to be trusted from now on', async () => {
    const seen = await follower.preview(server.url);
    expect(seen).toMatchObject({ preview: { keyId: key.keyId, keyFrom: 'first-use' } });
  });

  it.each([
    ['not a link', 'gate pack please', 'bad-address'],
    ['an address that others could read along', 'http://example.org/head.json', 'bad-address'],
    ['a damaged key', 'https://example.org/head.json#ed25519=abc', 'bad-address'],
  ])('%s is refused', async (_, text, reason) => {
    expect(await follower.preview(text)).toMatchObject({ kind: 'refused', reason });
  });

  it('a page that is no head is refused', async () => {
    files.set('head.json', new TextEncoder().encode('<!doctype html>'));
    expect(await follower.preview(server.url)).toMatchObject({ reason: 'malformed' });
  });

  it('an expired head is refused', async () => {
    follower.clock.now = Date.parse(EXPIRES) + 1;
    expect(await follower.preview(link)).toMatchObject({ kind: 'refused', reason: 'expired' });
  });

  it('a host that only allowed extensions may read names the permission to ask for', async () => {
    const asBrowsersDo: typeof fetch = (url, init) =>
      init?.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('CORS'));
    const blocked = aFollower({ fetch: asBrowsersDo, hasAccess: async () => false });
    expect(await blocked.preview(link)).toEqual({
      kind: 'needs-access',
      pattern: 'http://127.0.0.1/*',
    });
  });

  it('the id of a pack inside the extension is refused', async () => {
    await follower.library.importPack(writeDocument(thePack(1)), 'starter');
    expect(await follower.preview(link)).toMatchObject({ reason: 'shipped-pack' });
    expect(await follow()).toMatchObject({ reason: 'shipped-pack' });
  });

  it('what is known already is said', async () => {
    await follower.library.importPack(writeDocument(thePack(1)), 'file');
    expect(await follower.preview(link)).toMatchObject({ preview: { known: 'imported' } });
    await follow();
    expect(await follower.preview(link)).toMatchObject({ preview: { known: 'followed' } });
  });
});

describe('following', () => {
  it('installs the pack and keeps what is known of it', async () => {
    const outcome = await follow();
    expect(outcome).toEqual({
      kind: 'following',
      packId: PACK_ID,
      outcome: {
        kind: 'updated',
        at: NOW,
        tookMs: 0,
        receivedBytes: expect.any(Number),
        from: null,
        to: 1,
        added: 42,
        changed: 0,
        removed: 0,
      },
    });
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
    expect(await getRow()).toMatchObject({
      url: `${server.url}head.json`,
      title: 'Sedge Gate',
      key: { keyId: key.keyId, root: 1, accepted: [{ keyId: key.keyId, version: 1 }] },
      current: { version: 1, expiresAt: Date.parse(EXPIRES) },
      nextCheckAt: NOW + DAY,
      failures: 0,
      lastCheckedAt: NOW,
      lastChangedAt: NOW,
      staleSince: null,
      outcome: outcome.kind === 'following' && outcome.outcome,
      progress: null,
    });
    expect(follower.alarms[0]).toBe(NOW + DAY);
    expect(await packsDatabase.segments.count()).toBe(0);
  });

  it('a claim of it is found on a page at once, under the title that the pack has by now', async () => {
    const text = 'The ferry Halcyon was sold to a shipyard in Brannock for scrap.';
    const pack = thePack(2, [...someClaims(0, 40), aClaim({ id: 'halcyon-sold', text })]);
    const read = () => {
      const page = { url: 'https://news.example/1', title: '' };
      return follower.library.read({ text, language: 'en', date: null }, page);
    };
    await publish(pack);
    await follow();
    expect((await read()).claimMentions).toMatchObject([
      { packId: PACK_ID, claimId: 'halcyon-sold' },
    ]);
    await publish({ ...pack, version: 3, title: 'Gates and ferries' });
    await follower.syncNow(null);
    expect(Object.values((await read()).claims)).toMatchObject([
      { packTitle: 'Gates and ferries' },
    ]);
  });

  it('refuses a key other than the one that was shown', async () => {
    const other = await aKey();
    expect(await follower.follow(server.url, other.keyId)).toMatchObject({ reason: 'wrong-key' });
    expect(await follower.follow(link, null)).toMatchObject({ reason: 'wrong-key' });
    expect(await getRow()).toBeUndefined();
  });

  it('stays followed when the first download fails, and tries again soon', async () => {
    server.fail('.gz', { kind: 'status', status: 500 });
    expect(await follow()).toMatchObject({
      kind: 'following',
      outcome: { kind: 'failed', reason: 'http-status' },
    });
    expect(await getRow()).toMatchObject({ current: null, failures: 1, nextCheckAt: NOW + 60_000 });
    server.behave();
    follower.clock.now += 60_000;
    await follower.syncDue();
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
  });

  it('ends: row, downloads and data go; a sync under way is broken off', async () => {
    server.fail('.gz', { kind: 'stalls', after: 10 });
    const slow = aFollower({ patienceMs: 10_000 });
    const following = slow.follow(link, key.keyId).catch((error: unknown) => error);
    await vi.waitUntil(() => server.hits.some(({ path }) => path.endsWith('.gz')));
    await slow.unfollow(PACK_ID);
    expect(await following).toMatchObject({ name: 'AbortError' });
    for (const table of packsDatabase.tables) expect(await table.count()).toBe(0);
    expect(slow.alarms[0]).toBeNull();
  });
});

describe('a sync', () => {
  beforeEach(async () => {
    await follow();
    server.hits.length = 0;
  });

  it('of what has not changed is one small request', async () => {
    await follower.syncNow(PACK_ID);
    expect(server.hits.map(({ path }) => path)).toEqual(['/head.json']);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'unchanged', version: 1 });
  });

  it('fetches the difference, and both ways lead to the same pack', async () => {
    const next = thePack(2, [...someClaims(0, 39), ...someClaims(40, 42, 'blue')]);
    await publish(next);
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({
      kind: 'updated',
      from: 1,
      to: 2,
      added: 2,
      changed: 0,
      removed: 1,
    });
    const byDelta = await loadInUse();
    expect(byDelta).toEqual(inUse(next));
    expect(server.hits.filter(({ path }) => path.endsWith('.gz'))).toHaveLength(1);
    await clearPacks();
    await follow();
    expect(await loadInUse()).toEqual(byDelta);
  });

  it('after a long absence takes several deltas at once', async () => {
    for (let version = 2; version < 8; version++)
      await publish(thePack(version, someClaims(0, 40 + version)));
    await follower.syncNow(null);
    expect(await loadInUse()).toEqual(inUse(thePack(7, someClaims(0, 47))));
  });

  it('a new head for the same records is taken without installing anything', async () => {
    const generation = (await getRow())?.current?.generation;
    await publish({ ...thePack(2), title: 'Sedge Gate, kept up to date' });
    await follower.syncNow(null);
    expect(await getRow()).toMatchObject({
      title: 'Sedge Gate, kept up to date',
      current: { version: 2, generation },
      outcome: { kind: 'unchanged', version: 2 },
    });
    expect(await loadInUse()).toMatchObject({ title: 'Sedge Gate, kept up to date', version: 2 });
    expect(server.hits.map(({ path }) => path)).toEqual(['/head.json', '/head.json.sig']);
  });

  it('a key that was rotated is followed by the root files, and the old one is believed no more', async () => {
    const newKey = await aKey();
    await publish(thePack(2, someClaims(0, 41)), { newKey });
    await follower.syncNow(null);
    expect(await getRow()).toMatchObject({
      key: { keyId: newKey.keyId, root: 2, keys: [newKey.publicKey] },
      outcome: { kind: 'updated', to: 2 },
    });
    expect(await loadInUse()).toEqual(inUse(thePack(2, someClaims(0, 41))));
    key = newKey;
    await publish(thePack(3, someClaims(0, 42)));
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'updated', to: 3 });
  });

  it('repairs a pack that was replaced or removed behind its back', async () => {
    await follower.library.importPack(writeDocument(thePack(9, someClaims(0, 3))), 'file');
    await follower.syncNow(null);
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
    await follower.library.removePack(PACK_ID);
    await follower.syncNow(null);
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
  });

  it('leaves a pack switched off that was switched off', async () => {
    await follower.library.setPackEnabled(PACK_ID, false);
    await publish(thePack(2, someClaims(0, 41)));
    await follower.syncNow(null);
    expect(await packsDatabase.packs.get(PACK_ID)).toMatchObject({ enabled: false });
    expect(await loadInUse()).toMatchObject({ version: 2 });
  });

  it('shows how far it is', async () => {
    const seen: unknown[] = [];
    const watching = liveQuery(() => getRow()).subscribe((row) => seen.push(row?.progress));
    await publish(thePack(2, someClaims(0, 41)));
    server.fail('.gz', { kind: 'slow', pieceBytes: 100, pauseMs: 20 });
    const slow = aFollower();
    const tick = setInterval(() => {
      slow.clock.now += 300;
    }, 1);
    await slow.syncNow(null);
    clearInterval(tick);
    await vi.waitUntil(() => seen.length > 1 && seen.at(-1) === null);
    watching.unsubscribe();
    expect(seen).toContainEqual({ step: 'checking' });
    expect(seen).toContainEqual({
      step: 'downloading',
      receivedBytes: expect.any(Number),
      totalBytes: expect.any(Number),
    });
    expect(seen).toContainEqual({ step: 'building' });
  });

  it('two that are asked for at once run one after the other', async () => {
    await publish(thePack(2, someClaims(0, 41)));
    await Promise.all([follower.syncNow(null), follower.syncDue(), follower.syncNow(PACK_ID)]);
    expect(server.hits.filter(({ path }) => path.endsWith('.gz'))).toHaveLength(1);
    expect(await getRow()).toMatchObject({ outcome: { kind: 'unchanged', version: 2 } });
  });
});

describe('an update that takes much away', () => {
  const small = thePack(2, someClaims(0, 10));

  beforeEach(async () => {
    await follow();
    await publish(small);
    await follower.syncNow(null);
    server.hits.length = 0;
  });

  it('waits for the reader, and the old pack stays in use', async () => {
    expect(await getRow()).toMatchObject({
      staged: { from: 1, to: 2, added: 0, changed: 0, removed: 30 },
      outcome: { kind: 'staged', removed: 30 },
      current: { version: 1 },
    });
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'staged', removed: 30 });
    expect(server.hits.filter(({ path }) => path.endsWith('.gz'))).toEqual([]);
  });

  it('is taken when the reader approves, from what is here already', async () => {
    await server.close();
    await follower.approveUpdate(PACK_ID);
    expect(await loadInUse()).toEqual(inUse(small));
    expect(await getRow()).toMatchObject({ staged: null, outcome: { kind: 'updated', to: 2 } });
    expect(await packsDatabase.segments.count()).toBe(0);
  });

  it('is forgotten when the reader refuses, until there is another', async () => {
    await follower.refuseUpdate(PACK_ID);
    expect(await packsDatabase.segments.count()).toBe(0);
    await follower.syncNow(null);
    expect(await getRow()).toMatchObject({ staged: null, outcome: { kind: 'unchanged' } });
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
    await publish(thePack(3, someClaims(0, 39)));
    await follower.syncNow(null);
    expect(await loadInUse()).toEqual(inUse(thePack(3, someClaims(0, 39))));
  });

  it('gives way to a later one that takes less away', async () => {
    await publish(thePack(3, someClaims(0, 41)));
    await follower.syncNow(null);
    expect(await getRow()).toMatchObject({ staged: null, outcome: { kind: 'updated', to: 3 } });
  });

  it('expired while it waited is not taken', async () => {
    follower.clock.now = Date.parse(EXPIRES) + 1;
    await follower.approveUpdate(PACK_ID);
    expect(await getRow()).toMatchObject({ outcome: { kind: 'stale' }, current: { version: 1 } });
    expect(await loadInUse()).toEqual(inUse(thePack(1)));
  });
});

describe('a document that nobody signs', () => {
  const put = (pack: Pack) => files.set('gate.pack.json', Buffer.from(writeDocument(pack)));
  const followDocument = () => follower.follow(`${server.url}gate.pack.json`, null);

  beforeEach(() => void put(thePack(1)));

  it('can be followed, and is marked', async () => {
    const { preview } = (await follower.preview(`${server.url}gate.pack.json`)) as never as {
      preview: unknown;
    };
    expect(preview).toMatchObject({ keyId: null, keyFrom: null, counts: { claims: 40 } });
    await followDocument();
    expect(await getRow()).toMatchObject({ key: null, current: { keyId: null, version: 1 } });
    expect(await loadInUse()).toEqual(thePack(1));
  });

  it('is told by its bytes whether it is new', async () => {
    await followDocument();
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'unchanged' });
    put(thePack(1, someClaims(0, 41)));
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'updated', added: 1 });
  });

  it.each([
    ['an older version', thePack(0), 'rollback'],
    ['another pack', { ...thePack(2), id: 'example.org/other' }, 'other-pack'],
  ])('%s is refused', async (_, pack, reason) => {
    await followDocument();
    put(pack);
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'failed', reason });
    expect(await loadInUse()).toEqual(thePack(1));
  });

  it('a broken one is refused with its problems', async () => {
    await followDocument();
    files.set('gate.pack.json', Buffer.from('{"format":"annotation-pack/1"}'));
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({
      reason: 'bad-document',
      problem: expect.stringContaining('document id'),
    });
  });

  it('one that shrinks waits for the reader, too', async () => {
    await followDocument();
    put(thePack(2, someClaims(0, 3)));
    await follower.syncNow(null);
    expect((await getRow())?.staged).toMatchObject({ removed: 37 });
    await follower.approveUpdate(PACK_ID);
    expect(await loadInUse()).toEqual(thePack(2, someClaims(0, 3)));
  });
});

describe('when', () => {
  it('what is due is synced, and nothing else', async () => {
    await follow();
    server.hits.length = 0;
    await follower.syncDue();
    follower.clock.now += DAY - 1;
    await follower.syncDue();
    expect(server.hits).toEqual([]);
    follower.clock.now += 1;
    await follower.syncDue();
    expect(server.hits).toHaveLength(1);
  });

  it('the publisher’s pace is kept', async () => {
    await publish(thePack(2), { ttlSeconds: 6 * 3600 });
    await follow();
    expect((await getRow())?.nextCheckAt).toBe(NOW + 6 * HOUR);
    await follower.syncNow(null);
    expect((await getRow())?.nextCheckAt).toBe(NOW + 6 * HOUR);
  });

  it('a browser that starts downloads nothing', async () => {
    await follow();
    follower.clock.now += 3 * DAY;
    await follower.waitAfterStart();
    server.hits.length = 0;
    await follower.syncDue();
    expect(server.hits).toEqual([]);
    expect(follower.alarms[0]).toBe(follower.clock.now + 8.5 * 60_000);
  });

  it('a worker that starts asks the browser for the alarm again', async () => {
    await follow();
    const woken = aFollower();
    await woken.plan();
    expect(woken.alarms).toEqual([NOW + DAY]);
  });

  it('a busy host is left alone as long as it says', async () => {
    await follow();
    server.fail('head.json', { kind: 'status', status: 429, headers: { 'retry-after': '7200' } });
    await follower.syncNow(null);
    expect((await getRow())?.nextCheckAt).toBe(NOW + 2 * HOUR + 0);
  });

  it('each failure doubles the wait, and a success ends it', async () => {
    await follow();
    server.fail('head.json', { kind: 'status', status: 500 });
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await follower.syncNow(null);
      waits.push(((await getRow())?.nextCheckAt ?? 0) - NOW);
    }
    expect(waits).toEqual([60_000, 120_000, 240_000, 480_000]);
    server.behave();
    await follower.syncNow(null);
    expect(await getRow()).toMatchObject({ failures: 0, nextCheckAt: NOW + DAY });
  });
});
