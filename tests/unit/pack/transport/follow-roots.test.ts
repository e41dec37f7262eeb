import { beforeAll, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../../scripts/publish/key-file.ts';
import { makeRoot } from '../../../../scripts/publish/make-root.ts';
import { followRoots, type KeyTrust } from '../../../../utils/pack/transport/follow-roots.ts';
import { aKey } from '../../../published-pack.ts';

const NOBODY: ReadonlySet<string> = new Set();
const ID = 'example.org/gate';
let keys: SigningKey[];
let roots: Uint8Array<ArrayBuffer>[];

const keyOf = (number: number): SigningKey => {
  const key = keys[number - 1];
  if (!key) throw new Error(`no key ${number}`);
  return key;
};
const publicOf = (number: number): string => keyOf(number).publicKey;

beforeAll(async () => {
  keys = await Promise.all([aKey(), aKey(), aKey(), aKey()]);
  roots = [
    await makeRoot(ID, 1, { key: keyOf(1) }),
    await makeRoot(ID, 2, { key: keyOf(2), before: keyOf(1) }),
    await makeRoot(ID, 3, { key: keyOf(3), before: keyOf(2) }),
  ];
});

const follow = (trust: KeyTrust, files = roots, revoked = NOBODY) =>
  followRoots(trust, revoked, async (version) => files[version - 1] ?? null);

describe('followRoots', () => {
  it('leads from a pinned root to the newest', async () => {
    const found = await follow({ root: 1, keys: [publicOf(1)] });
    expect(found).toEqual({ trust: { root: 3, keys: [publicOf(3)] }, packId: ID });
  });

  it.each([1, 2, 3])('leads from key %i of a link, whose place is not known', async (number) => {
    const found = await follow({ root: 0, keys: [publicOf(number)] });
    expect(found).toMatchObject({ trust: { root: 3, keys: [publicOf(3)] } });
  });

  it('leads nowhere for a stranger’s key, and where there are no files', async () => {
    const trust = { root: 0, keys: [publicOf(4)] };
    expect(await follow(trust)).toEqual({ trust, packId: null });
    const last = { root: 3, keys: [publicOf(3)] };
    expect(await follow(last)).toEqual({ trust: last, packId: null });
  });

  it('refuses a root that no key of the one before vouches for', async () => {
    const forged = await makeRoot(ID, 2, { key: keyOf(4) });
    expect(await follow({ root: 1, keys: [publicOf(1)] }, [...roots.slice(0, 1), forged])).toEqual({
      problems: ['root/2.json signatures: none by a key of the root before; expected one'],
    });
  });

  it('refuses a root whose own key did not sign', async () => {
    const file = JSON.parse(new TextDecoder().decode(roots[1]));
    const signatures = file.signatures.slice(0, 1);
    const bytes = new TextEncoder().encode(JSON.stringify({ ...file, signatures }));
    expect(await follow({ root: 1, keys: [publicOf(1)] }, [...roots.slice(0, 1), bytes])).toEqual({
      problems: ['root/2.json signatures: none by a key of its own; expected one'],
    });
  });

  it('refuses an old root in the place of a new one, and another pack’s', async () => {
    const [one = new Uint8Array()] = roots;
    expect(await follow({ root: 1, keys: [publicOf(1)] }, [one, one])).toEqual({
      problems: ['root/2.json version: found 1; expected 2'],
    });
    const other = await makeRoot('example.org/else', 2, { key: keyOf(2), before: keyOf(1) });
    expect(await follow({ root: 0, keys: [publicOf(1)] }, [one, other])).toEqual({
      problems: ['root/2.json packId: found "example.org/else"; expected "example.org/gate"'],
    });
  });

  it('lets a revoked key vouch for nothing', async () => {
    const revoked = new Set([keyOf(2).keyId]);
    expect(await follow({ root: 1, keys: [publicOf(1)] }, roots, revoked)).toEqual({
      problems: ['root/3.json signatures: none by a key of the root before; expected one'],
    });
  });

  it('refuses what is no root file', async () => {
    const bytes = new TextEncoder().encode('{"format":"annotation-pack-root/1"}');
    expect(await follow({ root: 0, keys: [publicOf(1)] }, [bytes])).toHaveProperty(
      'problems',
      expect.arrayContaining(['root/1.json keys: missing; expected a list']),
    );
  });

  it('does not walk without end', async () => {
    const asked: number[] = [];
    await followRoots({ root: 0, keys: [publicOf(4)] }, NOBODY, async (version) => {
      asked.push(version);
      return roots[0]?.slice() ?? null;
    });
    expect(asked.length).toBeLessThanOrEqual(32);
  });
});
