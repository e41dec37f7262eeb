import { afterEach, beforeEach, expect, it } from 'vitest';

import type { SigningKey } from '../../../scripts/publish/key-file.ts';
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
  thePack,
} from './a-follower.ts';

let key: SigningKey;
let files: PublishedFiles;
let server: FaultServer;
let follower: Follower;

/** As when the browser finds the database broken: another begins, and a new worker with it. */
async function losePacks(): Promise<void> {
  await Promise.all(packsDatabase.tables.map((table) => table.clear()));
  follower = aFollower();
}

beforeEach(async () => {
  await clearPacks();
  key = await aKey();
  files = new Map();
  server = await startFaultServer(files);
  follower = aFollower();
  await publishTo(files, thePack(1), { key });
  await follower.follow(makeFollowLink(`${server.url}head.json`, key.publicKey), key.keyId);
});
afterEach(() => server.close());

it('follows again, by the same key, what the packs database has lost', async () => {
  const before = await getRow();
  await losePacks();
  await follower.plan();
  expect(await getRow()).toMatchObject({ url: before?.url, key: before?.key, current: null });
  await follower.syncNow(null);
  expect(await loadInUse()).toEqual(asFetched(thePack(1), PUBLISHED));
});

it('believes nothing older than it believed before', async () => {
  const old = new Map(files);
  await publishTo(files, thePack(2), { key });
  await follower.syncNow(PACK_ID);
  await losePacks();
  await follower.plan();
  for (const [path, bytes] of old) files.set(path, bytes);
  await follower.syncNow(null);
  expect(await getRow()).toMatchObject({ outcome: { kind: 'failed', reason: 'rollback' } });
});

it('leaves alone what the reader has stopped following', async () => {
  await follower.unfollow(PACK_ID);
  await losePacks();
  await follower.plan();
  expect(await getRow()).toBeUndefined();
});

it('refuses a file of a pack that is followed, and keeps what is in use', async () => {
  const file = writeDocument(thePack(9));
  const imported = await follower.library.importPack(file, 'file');
  expect(imported).toEqual({
    kind: 'refused',
    problems: [
      `id: "${PACK_ID}" is followed from ${server.url}head.json; stop following it to keep a file of it instead`,
    ],
  });
  expect((await loadInUse())?.version).toBe(1);
});
