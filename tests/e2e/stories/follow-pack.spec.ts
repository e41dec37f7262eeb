import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';

import type { Claim } from '../../../utils/claim/claim.ts';
import type { Subscription } from '../../../utils/claim/subscription.ts';
import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { aClaim, anEvidence, aPack, aSource } from '../../builders.ts';
import { startFaultServer } from '../../fault-server.ts';
import { aKey, type PublishedFiles, publishTo } from '../../published-pack.ts';
import { listMarks, waitForReading } from '../marks.ts';
import { askBackground, type Reader } from '../reader.ts';
import { test } from '../story.ts';

const PACK_ID = 'ferries.example/north-line';
const SOLD = 'The ferry Halcyon was sold to a shipyard in Brannock for scrap.';
const FITTED = 'The catamaran Osprey will cross to the outer islands from October.';
const BAND = 'The school band of Tarrow played for the last passengers of the Halcyon.';

const ARTICLE = `<!doctype html><html lang="en"><title>Ferry gone</title>
<meta property="og:type" content="article"><article><h1>An old ferry leaves the islands</h1>
<p>${SOLD} The operator wrote so to its passengers last week, and thanked them for forty years.</p>
<p>${FITTED} Until then a chartered boat carries cattle, post and wedding parties over the strait.</p>
<p>${BAND} Islanders had gathered on the quay in the rain, long before the lines were let go.</p>
<p>Nobody could say yesterday evening what becomes of the pier and the small café at its end.</p></article></html>`;

const aReported = (id: string, text: string): Claim =>
  aClaim({ id, text, evidence: [anEvidence({ source: 'gazette', stance: 'supports' })] });

const aFerryPack = (version: number, claims: Claim[]) =>
  aPack({
    id: PACK_ID,
    title: 'The ferries of the north line',
    version,
    sources: [aSource({ id: 'gazette', title: 'Ferry sold', publisher: 'Island Gazette' })],
    claims,
  });

/** Claims that nobody can compress: some megabytes to be downloaded, of which nothing is on the page. */
const someBallast = (count: number): Claim[] =>
  Array.from({ length: count }, (_, at) => ({
    ...aClaim({ id: `ballast-${at}`, text: `Buoy ${at} off Skerrin was painted in year ${at}.` }),
    ballast: randomBytes(6_000).toString('base64'),
  }));

/** Published just now. */
const someTimes = () => ({
  published: new Date(Date.now() - 60_000).toISOString(),
  expires: new Date(Date.now() + 86_400_000).toISOString(),
});

/** As the library sees it. */
const findRow = (reader: Reader): Promise<Subscription | null> =>
  reader.home.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('packs');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const get = opening.result.transaction('subscriptions').objectStore('subscriptions').get('${PACK_ID}');
      get.onsuccess = () => { opening.result.close(); resolve(get.result ?? null); };
    };
  })`);

test.use({ profile: 'fresh' });
test.setTimeout(60_000); // five stories in one, each of which builds on the one before

test('a pack is followed, updated, taken up again after the background was stopped, and used offline', async ({
  reader,
  servePage,
}) => {
  const key = await aKey();
  const files: PublishedFiles = new Map();
  const host = await startFaultServer(files);
  const publish = (version: number, claims: Claim[]) =>
    publishTo(files, aFerryPack(version, claims), { key, ...someTimes() });
  const claims = [aReported('sold', SOLD)];
  await publish(1, claims);

  const tab = await reader.openTab(await servePage(ARTICLE));
  await waitForReading(reader, tab);
  const marked = async () => (await listMarks(tab)).map(({ text }) => text);
  expect(await marked()).toEqual([]);

  await test.step('followed by its link', async () => {
    const link = makeFollowLink(`${host.url}head.json`, key.publicKey);
    expect(await askBackground(reader, 'previewSubscription', link)).toMatchObject({
      preview: { title: 'The ferries of the north line', keyId: key.keyId, keyFrom: 'link' },
    });
    expect(await findRow(reader)).toBeNull();
    expect(await askBackground(reader, 'follow', link, key.keyId)).toMatchObject({
      kind: 'following',
      outcome: { kind: 'updated', to: 1 },
    });
    await expect.poll(marked).toEqual([expect.stringContaining('Halcyon was sold')]);
    expect(await reader.home.evaluate(`chrome.alarms.get('sync')`)).toBeTruthy();
  });

  await test.step('updated', async () => {
    claims.push(aReported('fitted', FITTED));
    await publish(2, claims);
    await askBackground(reader, 'syncNow', null);
    await expect.poll(marked).toHaveLength(2);
    host.hits.length = 0;
    await askBackground(reader, 'syncNow', PACK_ID);
    expect(host.hits.map(({ path, status }) => [path, status])).toEqual([['/head.json', 304]]);
  });

  await test.step('stopped in the middle of a download, it goes on from there', async () => {
    claims.push(aReported('band', BAND), ...someBallast(400));
    await publish(3, claims);
    host.fail('.gz', { kind: 'stalls', after: 1_500_000 });
    const stopped = askBackground(reader, 'syncNow', PACK_ID).catch(() => undefined);
    await expect
      .poll(async () => (await findRow(reader))?.progress, { timeout: 10_000 })
      .toMatchObject({ step: 'downloading' });
    await reader.stopBackground();
    await stopped;
    host.behave();
    host.hits.length = 0;
    expect(await findRow(reader)).toMatchObject({ current: { version: 2 } });

    await askBackground(reader, 'syncNow', PACK_ID);
    const [segment] = host.hits.filter(({ path }) => path.endsWith('.gz'));
    expect(segment?.headers.range).toMatch(/^bytes=[1-9]\d{6}-$/);
    expect(await findRow(reader)).toMatchObject({ current: { version: 3 }, progress: null });
    await expect.poll(marked).toHaveLength(3);
  });

  await test.step('offline it is used as it is; back online it is synced again', async () => {
    await host.close();
    await reader.stopBackground();
    await askBackground(reader, 'syncNow', PACK_ID);
    expect(await findRow(reader)).toMatchObject({
      outcome: { kind: 'failed', reason: 'unreachable' },
      current: { version: 3 },
    });
    const later = await reader.openTab(await servePage(ARTICLE));
    await waitForReading(reader, later);
    expect(await listMarks(later)).toHaveLength(3);

    const back = await startFaultServer(files, Number(new URL(host.url).port));
    await askBackground(reader, 'syncNow', PACK_ID);
    expect(await findRow(reader)).toMatchObject({ outcome: { kind: 'unchanged' }, failures: 0 });
    await back.close();
  });

  await test.step('ended', async () => {
    await askBackground(reader, 'unfollow', PACK_ID);
    await expect.poll(marked).toEqual([]);
    expect(await findRow(reader)).toBeNull();
  });
});

test('a host that lets everybody read is followed without asking; for another one the permission is named', async ({
  reader,
}) => {
  await reader.withdrawAccess();
  const key = await aKey();
  const files: PublishedFiles = new Map();
  const host = await startFaultServer(files);
  const publish = (version: number, more: Claim[] = []) => {
    const pack = aFerryPack(version, [aReported('sold', SOLD), ...more]);
    return publishTo(files, pack, { key, ...someTimes() });
  };
  await publish(1);
  const link = makeFollowLink(`${host.url}head.json`, key.publicKey);

  expect(await askBackground(reader, 'previewSubscription', link)).toEqual({
    kind: 'needs-access',
    pattern: 'http://127.0.0.1/*',
  });
  host.headers['access-control-allow-origin'] = '*';
  expect(await askBackground(reader, 'previewSubscription', link)).toMatchObject({
    kind: 'found',
    preview: { keyId: key.keyId },
  });
  expect(await askBackground(reader, 'follow', link, key.keyId)).toMatchObject({
    kind: 'following',
    outcome: { kind: 'updated', to: 1 },
  });

  await publish(2, someBallast(100));
  host.fail('.gz', { kind: 'cut-off', after: 200_000 }, 1);
  await askBackground(reader, 'syncNow', PACK_ID);
  expect((await findRow(reader))?.outcome).toMatchObject({ reason: 'cut-off' });
  await askBackground(reader, 'syncNow', PACK_ID);
  expect(host.hits.at(-1)?.headers.range).toBe('bytes=200000-');
  expect(await findRow(reader)).toMatchObject({ current: { version: 2 } });

  delete host.headers['access-control-allow-origin'];
  await publish(3);
  await askBackground(reader, 'syncNow', PACK_ID);
  expect((await findRow(reader))?.outcome).toMatchObject({ reason: 'needs-access' });
  await reader.grantAccess('http://127.0.0.1/*');
  await askBackground(reader, 'syncNow', PACK_ID);
  expect(await findRow(reader)).toMatchObject({ staged: { from: 2, to: 3 }, failures: 0 });
  await host.close();
});
