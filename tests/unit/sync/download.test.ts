import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { sha256Of } from '../../../utils/pack/transport/sha256.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { listSegmentParts } from '../../../utils/store/segments.ts';
import { checkAddress, downloadWhole, type Network } from '../../../utils/sync/download.ts';
import { downloadSegment, type WantedSegment } from '../../../utils/sync/download-segment.ts';
import { type FaultServer, startFaultServer } from '../../fault-server.ts';

const MB = 1024 * 1024;
const BODY = Uint8Array.from({ length: 3 * MB + 17 }, (_, i) => (i * 2_654_435_761) >>> 24);

let folder: string;
let server: FaultServer;
let segment: WantedSegment;

const aNetwork = (part: Partial<Network> = {}): Network => ({
  fetch,
  now: () => Date.parse('2026-11-25T12:00:00Z'),
  hasAccess: async () => true,
  signal: new AbortController().signal,
  onBytes: () => undefined,
  patienceMs: 300,
  ...part,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-faults-'));
  writeFileSync(join(folder, 'small.json'), '{"a":1}');
  writeFileSync(join(folder, 'segment.gz'), BODY);
  server = await startFaultServer(folder);
  const place = { packId: 'example.org/gate', url: `${server.url}segment.gz` };
  segment = { ...place, sha256: await sha256Of(BODY), bytes: BODY.length };
});
afterEach(async () => {
  server.behave();
  server.hits.length = 0;
  await packsDatabase.segments.clear();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a small file', () => {
  const download = (network = aNetwork(), maxBytes = 100) =>
    downloadWhole({ url: `${server.url}small.json`, maxBytes }, network);

  it('comes whole', async () => {
    expect(new TextDecoder().decode(await download())).toBe('{"a":1}');
  });

  it('is asked for without cookies or a referrer', async () => {
    await download();
    expect(server.hits[0]?.headers).not.toHaveProperty('cookie');
    expect(server.hits[0]?.headers).not.toHaveProperty('referer');
  });

  it.each([
    ['a host that is silent', { kind: 'stalls', after: 0 }, 'timeout'],
    ['one that stops in the middle', { kind: 'stalls', after: 3 }, 'timeout'],
    ['a connection that is cut off', { kind: 'cut-off', after: 3 }, 'cut-off'],
    ['a body without an end', { kind: 'endless' }, 'too-big'],
    ['a body longer than expected', { kind: 'body', body: 'x'.repeat(101) }, 'too-big'],
    ['a file that is not there', { kind: 'status', status: 404 }, 'http-status'],
    ['a page instead of the file', { kind: 'status', status: 500 }, 'http-status'],
    ['an answer for a cache that we are not', { kind: 'status', status: 304 }, 'http-status'],
    ['another host', { kind: 'redirect', to: 'http://localhost:1/small.json' }, 'unreachable'],
  ] as const)('%s', async (_, fault, reason) => {
    server.fail('small.json', fault);
    await expect(download()).rejects.toMatchObject({ reason });
  });

  it('a redirect to another host is not read, even where there is such a file', async () => {
    const other = await startFaultServer(folder);
    server.fail('small.json', { kind: 'redirect', to: `${other.url}small.json` });
    await expect(download()).rejects.toMatchObject({ reason: 'redirected' });
    await other.close();
  });

  it('a redirect on the same host is followed', async () => {
    server.fail('old.json', { kind: 'redirect', to: '/small.json' });
    const url = `${server.url}old.json`;
    expect(await downloadWhole({ url, maxBytes: 100 }, aNetwork())).toHaveLength(7);
  });

  it.each([429, 503])('a host that is busy (%i) says until when', async (status) => {
    server.fail('small.json', { kind: 'status', status, headers: { 'retry-after': '90' } });
    await expect(download()).rejects.toMatchObject({ reason: 'busy', retryAfterMs: 90_000 });
  });

  it('a host that is slow but never silent is waited for', async () => {
    server.fail('small.json', { kind: 'slow', pieceBytes: 1, pauseMs: 80 });
    expect(await download()).toHaveLength(7); // longer in all than the patience for one piece
  });

  it('nobody there', async () => {
    const gone = await startFaultServer(folder);
    await gone.close();
    const url = `${gone.url}small.json`;
    for (const access of [true, false])
      await expect(
        downloadWhole({ url, maxBytes: 100 }, aNetwork({ hasAccess: async () => access })),
      ).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('a host that browsers let only the allowed read is told from one that is not there', async () => {
    const asBrowsersDo: typeof fetch = (url, init) =>
      init?.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('CORS'));
    const refused = download(aNetwork({ fetch: asBrowsersDo, hasAccess: async () => false }));
    await expect(refused).rejects.toMatchObject({ reason: 'needs-access' });
  });

  it('ends at once when it is stopped', async () => {
    server.fail('small.json', { kind: 'stalls', after: 3 });
    const stop = new AbortController();
    const running = download(aNetwork({ signal: stop.signal, patienceMs: 20_000 }));
    setTimeout(() => stop.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it.each([
  ['https://example.org/head.json', true],
  ['http://127.0.0.1:8000/head.json', true],
  ['http://example.org/head.json', false],
  ['https://me:secret@example.org/head.json', false],
  ['ftp://example.org/head.json', false],
  ['file:///head.json', false],
])('%s may be followed: %s', (url, allowed) => {
  const check = () => checkAddress(url);
  if (allowed) expect(check).not.toThrow();
  else expect(check).toThrow(/expected an https address/);
});

describe('a segment', () => {
  const expectWhole = async () =>
    expect(Buffer.from(await downloadSegment(segment, aNetwork())).equals(BODY)).toBe(true);
  const keptBytes = async () =>
    (await listSegmentParts(segment.sha256)).reduce((sum, { bytes }) => sum + bytes.length, 0);

  it('is kept in parts until what it holds is installed', async () => {
    await expectWhole();
    expect(await keptBytes()).toBe(BODY.length);
    await downloadSegment(segment, aNetwork());
    expect(server.hits).toHaveLength(1);
  });

  it.each([1, 65_536, 2 * MB])('goes on where it was cut off, after %i bytes', async (after) => {
    server.fail('.gz', { kind: 'cut-off', after }, 1);
    await expect(downloadSegment(segment, aNetwork())).rejects.toMatchObject({ reason: 'cut-off' });
    expect(await keptBytes()).toBe(after);
    await expectWhole();
    expect(server.hits[1]?.headers.range).toBe(`bytes=${after}-`);
    expect(server.hits[1]?.sentBytes).toBe(BODY.length - after);
  });

  it('goes on after a silence, cut off again and again', async () => {
    for (const after of [10, 20, 30]) {
      server.fail('.gz', { kind: 'stalls', after }, 1);
      await expect(downloadSegment(segment, aNetwork())).rejects.toMatchObject({
        reason: 'timeout',
      });
    }
    expect(await keptBytes()).toBe(60);
    await expectWhole();
  });

  it('begins anew with a host that cannot go on', async () => {
    server.fail('.gz', { kind: 'cut-off', after: 100 }, 1);
    await expect(downloadSegment(segment, aNetwork())).rejects.toThrow();
    server.fail('.gz', { kind: 'ignores-range' });
    await expectWhole();
    expect(await keptBytes()).toBe(BODY.length);
  });

  it('begins anew with a host that lets everybody read, but nobody ask for a part', async () => {
    server.fail('.gz', { kind: 'cut-off', after: 100 }, 1);
    const asBrowsersDo: typeof fetch = (url, init) =>
      new Headers(init?.headers).has('range') ? Promise.reject(new TypeError()) : fetch(url, init);
    const network = aNetwork({ fetch: asBrowsersDo, hasAccess: async () => false });
    await expect(downloadSegment(segment, network)).rejects.toMatchObject({ reason: 'cut-off' });
    expect(Buffer.from(await downloadSegment(segment, network)).equals(BODY)).toBe(true);
  });

  it('begins anew when the host says there is no such place', async () => {
    server.fail('.gz', { kind: 'cut-off', after: 100 }, 1);
    await expect(downloadSegment(segment, aNetwork())).rejects.toThrow();
    server.fail('.gz', { kind: 'status', status: 416 }, 1);
    await expectWhole();
  });

  it('with a wrong byte is thrown away, and right the next time', async () => {
    server.fail('.gz', { kind: 'wrong-byte' }, 1);
    await expect(downloadSegment(segment, aNetwork())).rejects.toMatchObject({
      reason: 'bad-segment',
    });
    expect(await keptBytes()).toBe(0);
    await expectWhole();
  });

  it('put together from parts that do not belong together is fetched once more as a whole', async () => {
    server.fail('.gz', { kind: 'body', body: new Uint8Array(BODY.length) }, 1);
    const stop = new AbortController();
    let received = 0;
    const stopped = aNetwork({
      signal: stop.signal,
      onBytes: (length) => {
        received += length;
        if (received > 2 * MB) stop.abort();
      },
    });
    await expect(downloadSegment(segment, stopped)).rejects.toThrow();
    expect(await keptBytes()).toBeGreaterThan(0);
    await expectWhole();
  });

  it.each([
    ['shorter than the head says', { kind: 'body', body: BODY.subarray(1) }, 'cut-off'],
    ['longer than the head says', { kind: 'body', body: Buffer.concat([BODY, BODY]) }, 'too-big'],
    ['without an end', { kind: 'endless' }, 'too-big'],
  ] as const)('%s is refused', async (_, fault, reason) => {
    server.fail('.gz', fault);
    await expect(downloadSegment(segment, aNetwork())).rejects.toMatchObject({ reason });
    if (reason === 'too-big') expect(server.hits[0]?.sentBytes).toBeLessThan(3 * BODY.length);
  });
});
