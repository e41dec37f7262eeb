import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../../scripts/publish/key-file.ts';
import { planPublication } from '../../../../scripts/publish/plan-publication.ts';
import { readPublished } from '../../../../scripts/publish/read-published.ts';
import { checkHead } from '../../../../utils/pack/transport/check-head.ts';
import { chooseSegments, listChosen } from '../../../../utils/pack/transport/choose-segments.ts';
import { type Head, parseHead } from '../../../../utils/pack/transport/head.ts';
import { mergeRecords } from '../../../../utils/pack/transport/merge-records.ts';
import { openSegment, segmentPath } from '../../../../utils/pack/transport/open-segment.ts';
import { NO_RECORDS, type Records } from '../../../../utils/pack/transport/records.ts';
import { toPack } from '../../../../utils/pack/transport/to-pack.ts';
import { aClaim, aPack } from '../../../builders.ts';
import {
  aKey,
  EXPIRES,
  NOW,
  PUBLISHED,
  type PublishedFiles,
  publishTo,
  toPackFiles,
} from '../../../published-pack.ts';
import { anyRecords } from './arbitrary-records.ts';

let key: SigningKey;
let newKey: SigningKey;
beforeAll(async () => {
  [key, newKey] = await Promise.all([aKey(), aKey()]);
});

const options = () => ({ key, published: PUBLISHED, expires: EXPIRES });
const read = (files: PublishedFiles) => readPublished(toPackFiles(files), { key: null, now: NOW });

const noise = (seed: string): string => createHash('sha512').update(seed).digest('hex');

/** A pack that is large enough for deltas to pay. */
const aLargePack = (version: number, changed: readonly number[] = []) =>
  aPack({
    version,
    claims: Array.from({ length: 400 }, (_, i) =>
      aClaim({ id: `c${i}`, text: noise(`${i} ${changed.includes(i) ? version : ''}`) }),
    ),
  });

/** What a follower has after a sync from `have`. */
async function sync(
  files: PublishedFiles,
  head: Head,
  have: { version: number; records: Records } | null,
): Promise<Records> {
  const choice = chooseSegments(head, have && { version: have.version, keyId: head.keyId });
  const rows = [];
  for (const entry of listChosen(choice)) {
    const opened = await openSegment(
      files.get(segmentPath(entry.sha256)) ?? new Uint8Array(),
      entry,
    );
    if ('problems' in opened) throw new Error(opened.problems.join('\n'));
    rows.push(...opened.rows);
  }
  return mergeRecords(choice.kind === 'base' ? NO_RECORDS : (have?.records ?? NO_RECORDS), rows);
}

describe('a history of publications', () => {
  it('leads every follower to the same records, whichever version they have', async () => {
    const history = fc.array(anyRecords, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(history, async (states) => {
        const files: PublishedFiles = new Map();
        let head: Head | null = null;
        for (const [i, records] of states.entries())
          head = await publishTo(files, aPack({ version: i + 1, ...records }), { key });
        if (!head) throw new Error('published nothing');
        const last = states.at(-1);
        expect(await sync(files, head, null)).toEqual(last);
        for (const [i, records] of states.entries())
          expect(await sync(files, head, { version: i + 1, records })).toEqual(last);
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  it('keeps at most twelve deltas, the newest as they are, and joins older ones', async () => {
    const files: PublishedFiles = new Map();
    const packs = Array.from({ length: 20 }, (_, i) => aLargePack(i + 1, i ? [i % 7] : []));
    const heads: Head[] = [];
    for (const pack of packs) heads.push(await publishTo(files, pack, { key }));
    const last = heads.at(-1);
    if (!last) throw new Error('published nothing');
    expect(last.base.version).toBe(1);
    expect(last.deltas).toHaveLength(12);
    expect(last.deltas.slice(-6).every(({ from, to }) => to === from + 1)).toBe(true);
    expect(last.deltas[0]).toMatchObject({ from: 1 });
    for (const pack of packs)
      expect(await sync(files, last, { version: pack.version, records: sortedOf(pack) })).toEqual(
        sortedOf(aLargePack(20, [19 % 7])),
      );
  });

  it('makes a new base when its deltas grow, and keeps those that lead to it', async () => {
    const files: PublishedFiles = new Map();
    await publishTo(files, aLargePack(1), { key });
    await publishTo(files, aLargePack(2, [1]), { key });
    const many = Array.from({ length: 60 }, (_, i) => i);
    const head = await publishTo(files, aLargePack(3, many), { key });
    expect(head.base.version).toBe(3);
    expect(head.deltas.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('has no delta for a version that changes the title only', async () => {
    const files: PublishedFiles = new Map();
    const first = await publishTo(files, aPack(), { key });
    const head = await publishTo(files, aPack({ version: 2, title: 'New' }), { key });
    expect(head).toMatchObject({ version: 2, title: 'New', base: first.base, deltas: [] });
    expect(chooseSegments(head, first)).toEqual({ kind: 'none' });
  });

  it('gives fields that nobody knows back, and the same bytes for the same input', async () => {
    const pack = { ...aLargePack(4), description: 'D', 'x-region': { b: 1, a: [2] } };
    const one: PublishedFiles = new Map();
    const two: PublishedFiles = new Map();
    const head = await publishTo(one, pack, { key });
    await publishTo(two, { ...pack, claims: pack.claims.toReversed() }, { key });
    expect(two).toEqual(one);
    const found = await read(one);
    if (!('published' in found) || !found.published) throw new Error('not published');
    expect(toPack(head, found.published.records)).toEqual({
      ...pack,
      ...sortedOf(pack),
      published: PUBLISHED,
    });
  });
});

const sortedOf = ({ claims }: { claims: Records['claims'] }): Records => ({
  ...NO_RECORDS,
  claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('a head', () => {
  it('leaves out samples and joins deltas until it fits', async () => {
    const files: PublishedFiles = new Map();
    const description = 'd'.repeat(2_600);
    for (let version = 1; version <= 9; version++)
      await publishTo(files, { ...aLargePack(version, [version]), description }, { key });
    const bytes = files.get('head.json') ?? new Uint8Array();
    expect(bytes.length).toBeLessThanOrEqual(4096);
    const parsed = parseHead(bytes);
    expect(parsed).toMatchObject({ head: { version: 9, description, samples: [] } });
    expect(await read(files)).toHaveProperty('published.head.version', 9);
  });

  it('is refused when title and the like alone are too large', async () => {
    const pack = { ...aPack(), 'x-manifest': 'm'.repeat(4_000) };
    const plan = await planPublication(null, pack, options());
    expect(plan).toHaveProperty(
      'problems.0',
      expect.stringMatching(/^document: .*expected at most 4096$/),
    );
  });

  it('cuts samples between characters', async () => {
    const text = `${'a'.repeat(158)}😀 and so on`;
    const head = await publishTo(new Map(), aPack({ claims: [aClaim({ text })] }), { key });
    expect(head.samples).toEqual([`${'a'.repeat(158)}…`]);
  });
});

describe('a publisher who is stopped after any file', () => {
  /** What lies there after the first file, the second one, and so on till the last but one. */
  async function listStates(rotation: { newKey?: SigningKey }): Promise<PublishedFiles[]> {
    const before: PublishedFiles = new Map();
    await publishTo(before, aLargePack(1), { key });
    await publishTo(before, aLargePack(2, [1]), { key });
    const found = await read(before);
    if (!('published' in found)) throw new Error('not published');
    const plan = await planPublication(found.published, aLargePack(3, [2]), {
      ...options(),
      ...rotation,
    });
    if ('problems' in plan) throw new Error(plan.problems.join('\n'));
    const { files } = plan.publication;
    return files.map((_, written) => {
      const rest = files.slice(0, written).map(({ path, bytes }) => [path, bytes] as const);
      return new Map([...before, ...rest]);
    });
  }

  it('leaves a whole pack behind, and can go on', async () => {
    const states = await listStates({});
    expect(states).toHaveLength(3);
    for (const left of states) {
      expect(await read(left)).toHaveProperty('published.head.version', 2);
      expect(await publishTo(left, aLargePack(4, [3]), { key })).toHaveProperty('version', 4);
    }
  });

  it('leaves what followers of the old key take while it changes, and can go on', async () => {
    const states = await listStates({ newKey });
    expect(states).toHaveLength(4);
    for (const left of states) {
      const head = left.get('head.json') ?? new Uint8Array();
      const signature = left.get('head.json.sig') ?? new Uint8Array();
      const trust = { root: 1, keys: [key.publicKey], packId: null, accepted: [] };
      const checked = await checkHead({ head, signature }, trust, { now: NOW, revoked: new Set() });
      expect(checked).toMatchObject({ kind: 'new', head: { version: 2 } });
      await publishTo(left, aLargePack(4, [3]), { key, newKey });
      expect(await read(left)).toMatchObject({ published: { head: { version: 4, root: 2 } } });
    }
  });
});
