import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../../scripts/publish/key-file.ts';
import { makeRoot } from '../../../../scripts/publish/make-root.ts';
import { packSegment } from '../../../../scripts/publish/pack-segment.ts';
import type { KeyChoice } from '../../../../scripts/publish/read-keys.ts';
import { readPublished } from '../../../../scripts/publish/read-published.ts';
import { type Head, writeHead } from '../../../../utils/pack/transport/head.ts';
import { segmentPath } from '../../../../utils/pack/transport/open-segment.ts';
import { signBytes, writeSignatures } from '../../../../utils/pack/transport/signature.ts';
import { aClaim, aPack } from '../../../builders.ts';
import { aKey, NOW, type PublishedFiles, publishTo, toPackFiles } from '../../../published-pack.ts';

const ID = 'example.org/gate';
let key: SigningKey;
let thief: SigningKey;
let files: PublishedFiles;
let old: PublishedFiles;
let head: Head;

const packOf = (version: number, ...ids: string[]) =>
  aPack({
    version,
    claims: ['filler-1', 'filler-2', ...ids].map((id) =>
      aClaim({ id, text: createHash('sha512').update(id).digest('hex') }),
    ),
  });

beforeEach(async () => {
  [key, thief] = await Promise.all([aKey(), aKey()]);
  files = new Map();
  const claims = Array.from({ length: 60 }, (_, i) => `c${(i * 7919) % 1000}`);
  await publishTo(files, packOf(1, ...claims), { key });
  old = new Map(files);
  head = await publishTo(files, packOf(2, ...claims, 'new'), { key });
});

async function setHead(part: Partial<Head>, by = key) {
  const bytes = writeHead({ ...head, ...part });
  files.set('head.json', bytes);
  const signature = writeSignatures([await signBytes(by.privateKey, bytes)]);
  files.set('head.json.sig', new TextEncoder().encode(signature));
}

const get = (path: string, from = files) => {
  const bytes = from.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return bytes;
};
const deltaOf = () => {
  const [delta] = head.deltas;
  if (!delta) throw new Error('no delta');
  return delta;
};

async function problemOf(choice: KeyChoice = { publicKey: key.publicKey }): Promise<string> {
  const found = await readPublished(toPackFiles(files), { key: choice, now: NOW });
  return 'problems' in found ? (found.problems[0] ?? '') : 'none';
}

describe('a published pack', () => {
  it('is good as it is', async () => {
    expect(head.deltas).toHaveLength(1);
    expect(await problemOf()).toBe('none');
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a forged signature', () => setHead({}, thief), /^head\.json not signed by the key/],
    [
      'a changed head',
      () => files.set('head.json', writeHead({ ...head, title: 'Else' })),
      /^head\.json not signed/,
    ],
    ['no signature', () => files.delete('head.json.sig'), /^head\.json\.sig: not found$/],
    [
      'a head of 5 KB',
      () => files.set('head.json', new Uint8Array(5_000)),
      /^head\.json more than the 4096 bytes expected$/,
    ],
    [
      'a thief’s key in a head of theirs',
      () => setHead({ key: thief.publicKey, keyId: thief.keyId }, thief),
      /^head\.json not signed/,
    ],
    [
      'a segment swapped for another',
      () => files.set(segmentPath(head.base.sha256), get(segmentPath(deltaOf().sha256))),
      /^seg\/.*: \d+ bytes; expected \d+$/,
    ],
    [
      'a segment of right size and other content',
      () => get(segmentPath(head.base.sha256)).fill(0, 100, 110),
      /^seg\/.*: SHA-256 .*; expected/,
    ],
    [
      'a segment cut off',
      () =>
        files.set(segmentPath(head.base.sha256), get(segmentPath(head.base.sha256)).slice(0, 50)),
      /^seg\/.*: 50 bytes; expected \d+$/,
    ],
    [
      'a segment that is gone',
      () => files.delete(segmentPath(deltaOf().sha256)),
      /^seg\/.*: not found$/,
    ],
    [
      'an old base under a new name',
      () => setHead({ base: { ...head.base, version: 2 }, deltas: [] }),
      /^head\.json counts\.claims: found 63; expected 62/,
    ],
    [
      'wrong counts',
      () => setHead({ counts: { ...head.counts, sources: 1 } }),
      /^head\.json counts\.sources: found 1; expected 0/,
    ],
    [
      'a wrong number of rows',
      () => setHead({ base: { ...head.base, rows: 61 } }),
      /^seg\/.*: more rows; expected 61$/,
    ],
    [
      'another unpacked size',
      () => setHead({ base: { ...head.base, raw: 5 } }),
      /^seg\/.*: unpacks to more than the 5 bytes expected$/,
    ],
    ['no root', () => files.delete('root/1.json'), /^root\/1\.json: not found$/],
    [
      'a root of another pack',
      async () => files.set('root/1.json', await makeRoot('example.org/else', 1, { key })),
      /^head\.json packId: found "example.org\/gate"; expected "example.org\/else"$/,
    ],
    [
      'a thief’s root',
      async () => files.set('root/2.json', await makeRoot(ID, 2, { key: thief })),
      /^root\/2\.json signatures: none by a key of the root before/,
    ],
  ])('is refused with %s', async (_, attack, problem) => {
    await attack();
    expect(await problemOf()).toMatch(problem);
  });

  it('is refused under another key than the one that is asked for', async () => {
    expect(await problemOf({ digits: '0123456789abcdef' })).toBe(
      `head.json key: found ${key.keyId.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}; expected 0123 4567 89ab cdef`,
    );
  });

  it('is refused when a delta leads elsewhere than the base', async () => {
    const row = {
      kind: 'claim',
      id: 'filler-1',
      record: aClaim({ id: 'filler-1', text: 'Forged.' }),
    } as const;
    const { entry, file } = await packSegment([row]);
    files.set(segmentPath(entry.sha256), file);
    await setHead({
      version: 3,
      base: { ...head.base, version: 3 },
      deltas: [{ ...entry, from: 2, to: 3 }],
      counts: { claims: 62, speakers: 0, sources: 0 },
    });
    expect(await problemOf()).toBe(
      'head.json deltas: claim "filler-1" is another than by the base; expected one state',
    );
  });

  it('is refused when a record refers to one that is not there', async () => {
    const record = aClaim({ id: 'filler-1', speakers: ['nobody'] });
    const { entry, file } = await packSegment([{ kind: 'claim', id: 'filler-1', record }]);
    files.set(segmentPath(entry.sha256), file);
    await setHead({
      base: { ...entry, version: 2 },
      deltas: [],
      counts: { claims: 1, speakers: 0, sources: 0 },
    });
    expect(await problemOf()).toBe(
      'claim "filler-1" speakers[0]: found "nobody"; expected the id of a speaker of this pack',
    );
  });

  it('cannot be told from an older one by itself, but by who followed it: that is the reader’s part', async () => {
    files = old;
    expect(await problemOf()).toBe('none');
  });
});

describe('rotation', () => {
  it('leads whoever has the old key to the new one, and locks the old one out', async () => {
    await publishTo(files, packOf(3, 'x'), { key, newKey: thief });
    expect(await problemOf()).toBe('none');
    expect(await problemOf({ publicKey: thief.publicKey })).toBe('none');
    expect(await problemOf({ digits: key.keyId.slice(0, 16) })).toBe('none');
    await setHead({ version: 4 }); // by the old key
    expect(await problemOf()).toMatch(
      /^root\/2\.json: names another key than head\.json is signed by/,
    );
    await setHead({ version: 4, root: 2 });
    expect(await problemOf()).toMatch(/^head\.json not signed by the key/);
  });
});
