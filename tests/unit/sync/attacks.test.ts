/** Whoever stands between publisher and reader, holds a stolen key, or runs the host: nothing in use changes. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../scripts/publish/key-file.ts';
import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { type Head, parseHead, writeHead } from '../../../utils/pack/transport/head.ts';
import { segmentPath } from '../../../utils/pack/transport/open-segment.ts';
import { sha256Of } from '../../../utils/pack/transport/sha256.ts';
import { signBytes, writeSignatures } from '../../../utils/pack/transport/signature.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { type FaultServer, startFaultServer } from '../../fault-server.ts';
import { aKey, EXPIRES, type PublishedFiles, publishTo } from '../../published-pack.ts';
import { aFollower, clearPacks, getRow, loadInUse, someClaims, thePack } from './a-follower.ts';

let key: SigningKey;
let files: PublishedFiles;
let server: FaultServer;
/** As it was when version 1 was the newest. */
let old: PublishedFiles;
let follower: ReturnType<typeof aFollower>;

const bytesOf = (path: string) => files.get(path) ?? new Uint8Array();

async function sign(head: Head, by: SigningKey): Promise<void> {
  const bytes = writeHead(head);
  files.set('head.json', bytes);
  files.set('head.json.sig', Buffer.from(writeSignatures([await signBytes(by.privateKey, bytes)])));
}

function readHead(): Head {
  const parsed = parseHead(bytesOf('head.json'));
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  return parsed.head;
}

/** The published head with something else in it, signed by whoever holds the key. */
const signChanged = (change: Partial<Head>, by = key) => sign({ ...readHead(), ...change }, by);

const segmentsOf = ({ base, deltas }: Head) => [base, ...deltas].map(({ sha256 }) => sha256);

async function describeInUse() {
  const row = await getRow();
  return { pack: await loadInUse(), current: row?.current, key: row?.key, staged: row?.staged };
}

beforeEach(async () => {
  await clearPacks();
  key = await aKey();
  files = new Map();
  server = await startFaultServer(files);
  follower = aFollower();
  await publishTo(files, thePack(1), { key });
  old = new Map(files);
  await publishTo(files, thePack(2, someClaims(0, 41)), { key });
  await follower.follow(makeFollowLink(`${server.url}head.json`, key.publicKey), key.keyId);
  await publishTo(files, thePack(3, someClaims(0, 43)), { key });
});
afterEach(() => server.close());

const ATTACKS: Record<string, { attack: () => unknown; reason: string }> = {
  'a forged signature': {
    attack: () => {
      files.set('head.json.sig', Buffer.from(writeSignatures([new Uint8Array(64).fill(7)])));
    },
    reason: 'bad-signature',
  },
  'one byte of the head changed': {
    attack: () => {
      const head = Buffer.from(bytesOf('head.json'));
      head.write('0', head.indexOf('"version":3') + 10);
      files.set('head.json', head);
    },
    reason: 'bad-signature',
  },
  'no signature': { attack: () => files.delete('head.json.sig'), reason: 'http-status' },
  'the key of somebody else': {
    attack: async () => {
      const other = await aKey();
      await signChanged({ key: other.publicKey, keyId: other.keyId }, other);
    },
    reason: 'bad-signature',
  },
  'the key of somebody else under the name of ours': {
    attack: async () => signChanged({}, await aKey()),
    reason: 'bad-signature',
  },
  'ours under the name of somebody else': {
    attack: async () => {
      const other = await aKey();
      await signChanged({ key: other.publicKey, keyId: other.keyId });
    },
    reason: 'wrong-key',
  },
  'a root file of somebody else': {
    attack: async () => {
      const other = await aKey();
      const theirs: PublishedFiles = new Map();
      await publishTo(theirs, thePack(9), { key: other });
      for (const [path, bytes] of theirs) files.set(path.replace('root/1', 'root/2'), bytes);
    },
    reason: 'unknown-root',
  },
  'an older version': {
    attack: () => {
      for (const [path, bytes] of old) files.set(path, bytes);
    },
    reason: 'rollback',
  },
  'another head of the version that was taken': {
    attack: () =>
      signChanged({
        version: 2,
        title: 'Said to others',
        base: { ...readHead().base, version: 1 },
        deltas: [],
      }),
    reason: 'equivocation',
  },
  'a version that uses up all others': {
    attack: () => signChanged({ version: Number.MAX_SAFE_INTEGER }),
    reason: 'jump',
  },
  'a head of next week': {
    attack: () => signChanged({ published: '2026-12-03T12:00:00Z' }),
    reason: 'from-future',
  },
  'the pack of somebody else': {
    attack: () => signChanged({ packId: 'example.org/other' }),
    reason: 'other-pack',
  },
  'a head too large to be one': {
    attack: () => files.set('head.json', Buffer.alloc(4097, ' ')),
    reason: 'too-big',
  },
  'a head without an end': {
    attack: () => server.fail('head.json', { kind: 'endless' }),
    reason: 'too-big',
  },
  'a signature without an end': {
    attack: () => server.fail('.sig', { kind: 'endless' }),
    reason: 'too-big',
  },
  'a head that is signed and no head': {
    attack: async () => {
      const bytes = Buffer.from('{"format":"annotation-pack-head/1","packId":7}');
      files.set('head.json', bytes);
      const signature = await signBytes(key.privateKey, new Uint8Array(bytes));
      files.set('head.json.sig', Buffer.from(writeSignatures([signature])));
    },
    reason: 'malformed',
  },
  'a segment of an older version in the place of the new one': {
    attack: () => {
      const [base] = segmentsOf(readHead());
      const newest = segmentsOf(readHead()).at(-1) ?? '';
      files.set(segmentPath(newest), bytesOf(segmentPath(base ?? '')));
    },
    reason: 'too-big',
  },
  'a segment of the same size with other bytes': {
    attack: () => server.fail('.gz', { kind: 'wrong-byte' }),
    reason: 'bad-segment',
  },
  'two segments that changed places': {
    attack: async () => {
      const head = readHead();
      const [first, last] = [head.deltas[0], head.deltas.at(-1)];
      if (!first || !last || first === last) throw new Error('two deltas are needed');
      const swapped = { ...last, from: first.from, to: first.to };
      await signChanged({
        version: 4,
        deltas: [swapped, { ...first, from: last.from, to: last.to }],
      });
    },
    reason: 'bad-segment',
  },
  'counts that the segments do not hold': {
    attack: () => signChanged({ counts: { claims: 99, speakers: 1, sources: 1 } }),
    reason: 'bad-segment',
  },
};

describe('refused, with its reason, and nothing in use changes:', () => {
  it.each(Object.entries(ATTACKS))('%s', async (_, { attack, reason }) => {
    const before = await describeInUse();
    await attack();
    await follower.syncNow(null);
    const row = await getRow();
    expect(row?.outcome).toMatchObject({ kind: 'failed', reason, problem: expect.any(String) });
    expect(row?.failures).toBe(1);
    expect(row?.progress).toBeNull();
    expect(await describeInUse()).toEqual(before);
    const generations = (await packsDatabase.shards.toArray()).map(({ generation }) => generation);
    expect(new Set(generations)).toEqual(new Set([before.current?.generation]));
  });

  it('and when the attack is over the next sync is as any other', async () => {
    for (const { attack } of Object.values(ATTACKS)) {
      const honest = new Map(files);
      await attack();
      await follower.syncNow(null);
      server.behave();
      files.clear();
      for (const [path, bytes] of honest) files.set(path, bytes);
    }
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'updated', from: 2, to: 3 });
  });
});

it('a host that shows the same state for ever: used all the same, and said since when it is stale', async () => {
  for (const [path, bytes] of old) files.set(path, bytes);
  await clearPacks();
  await follower.follow(`${server.url}`, key.keyId);
  const before = await loadInUse();
  follower.clock.now = Date.parse(EXPIRES) + 5_000;
  await follower.syncNow(null);
  expect(await getRow()).toMatchObject({
    outcome: { kind: 'stale', since: Date.parse(EXPIRES) },
    staleSince: Date.parse(EXPIRES),
  });
  expect(await loadInUse()).toEqual(before);
});

it('a newer head that is out of date: nothing is taken from it', async () => {
  const before = await describeInUse();
  follower.clock.now = Date.parse(EXPIRES) + 5_000;
  await follower.syncNow(null);
  expect((await getRow())?.outcome).toMatchObject({ kind: 'stale' });
  expect(await describeInUse()).toEqual(before);
});

it('a revoked key is believed no more, and nothing is asked of its host', async () => {
  const warned = aFollower({ revoked: new Set([key.keyId]) });
  const before = await describeInUse();
  server.hits.length = 0;
  await warned.syncNow(null);
  expect((await getRow())?.outcome).toMatchObject({ kind: 'failed', reason: 'revoked-key' });
  expect(await describeInUse()).toEqual(before);
  expect(server.hits).toEqual([]);
  expect(await warned.preview(server.url)).toMatchObject({ reason: 'revoked-key' });
});

it('a stolen key that raised the version is no bar to the key that replaces it', async () => {
  await publishTo(files, thePack(900_000, someClaims(0, 44)), { key });
  await follower.syncNow(null);
  const newKey = await aKey();
  // the publisher, who never made that version, rotates from what they have
  const own: PublishedFiles = new Map(old);
  await publishTo(own, thePack(2, someClaims(0, 41)), { key, newKey });
  files.clear();
  for (const [path, bytes] of own) files.set(path, bytes);
  await follower.syncNow(null);
  expect(await getRow()).toMatchObject({
    outcome: { kind: 'updated', from: 900_000, to: 2 },
    key: { keyId: newKey.keyId },
  });
});

describe('a gzip bomb', () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')));

  it('in the place of a segment is stopped at the size that was signed', async () => {
    const [, ...deltas] = segmentsOf(readHead());
    for (const sha256 of deltas) files.set(segmentPath(sha256), bomb);
    const before = await describeInUse();
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({ kind: 'failed', reason: 'too-big' });
    expect(await describeInUse()).toEqual(before);
  });

  it('that somebody with the key signed is stopped while it is unpacked', async () => {
    const sha256 = await sha256Of(bomb);
    files.set(segmentPath(sha256), bomb);
    const { base } = readHead();
    await signChanged({ base: { ...base, version: 3, sha256, bytes: bomb.length }, deltas: [] });
    const before = await describeInUse();
    await follower.syncNow(null);
    expect((await getRow())?.outcome).toMatchObject({
      reason: 'bad-segment',
      problem: expect.stringContaining('unpacks to more than'),
    });
    expect(await describeInUse()).toEqual(before);
  });

  it('as a document is stopped as well', async () => {
    files.set('bomb.pack.json.gz', bomb);
    const link = `${server.url}bomb.pack.json.gz`;
    expect(await follower.preview(link)).toMatchObject({ reason: 'bad-document' });
  });
});
