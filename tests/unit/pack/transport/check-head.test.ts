import { beforeAll, describe, expect, it } from 'vitest';

import type { SigningKey } from '../../../../scripts/publish/key-file.ts';
import { checkHead, type HeadTrust } from '../../../../utils/pack/transport/check-head.ts';
import { type Head, parseHead, writeHead } from '../../../../utils/pack/transport/head.ts';
import { sha256Of } from '../../../../utils/pack/transport/sha256.ts';
import { signBytes, writeSignatures } from '../../../../utils/pack/transport/signature.ts';
import { aPack } from '../../../builders.ts';
import { aKey, EXPIRES, NOW, publishTo } from '../../../published-pack.ts';

const NOBODY: ReadonlySet<string> = new Set();
let key: SigningKey;
let other: SigningKey;
let head: Head;

beforeAll(async () => {
  [key, other] = await Promise.all([aKey(), aKey()]);
  head = await publishTo(new Map(), aPack({ version: 5 }), { key });
});

async function sign(bytes: Uint8Array<ArrayBuffer>, by = key) {
  const signature = writeSignatures([await signBytes(by.privateKey, bytes)]);
  return { head: bytes, signature: new TextEncoder().encode(signature) };
}
const signHead = (part: Partial<Head> = {}, by = key) => sign(writeHead({ ...head, ...part }), by);

const trusting = (part: Partial<HeadTrust> = {}): HeadTrust => ({
  root: 1,
  keys: [key.publicKey],
  packId: 'example.org/gate',
  accepted: [],
  ...part,
});

const check = async (
  files: Promise<Awaited<ReturnType<typeof sign>>>,
  trust = trusting(),
  now = NOW,
  revoked = NOBODY,
) => await checkHead(await files, trust, { now, revoked });

const accepted = (version: number, sha256 = 'a'.repeat(64)) =>
  trusting({ accepted: [{ keyId: key.keyId, version, sha256 }] });

describe('checkHead', () => {
  it('takes the next version', async () => {
    expect(await check(signHead(), accepted(4))).toMatchObject({ kind: 'new', head });
  });

  it('knows the head that is in use', async () => {
    const sha256 = await sha256Of(writeHead(head));
    expect(await check(signHead(), accepted(5, sha256))).toMatchObject({
      kind: 'unchanged',
      sha256,
    });
  });

  it('says that a head is over, whether in use or not', async () => {
    const later = Date.parse(EXPIRES);
    expect(await check(signHead(), trusting(), later)).toMatchObject({
      kind: 'expired',
      isNew: true,
    });
    const used = accepted(5, await sha256Of(writeHead(head)));
    expect(await check(signHead(), used, later)).toMatchObject({ kind: 'expired', isNew: false });
    expect(await check(signHead(), used, later - 1)).toMatchObject({ kind: 'unchanged' });
  });

  it('takes a head beside the signature file of the next one', async () => {
    const { head: bytes } = await signHead();
    const own = await signBytes(key.privateKey, bytes);
    const next = await signBytes(key.privateKey, writeHead({ ...head, version: 6 }));
    const signature = new TextEncoder().encode(writeSignatures([next, own]));
    const files = Promise.resolve({ head: bytes, signature });
    expect(await check(files)).toMatchObject({ kind: 'new' });
  });

  it('lets another key begin at a lower version: one that was stolen cannot use them up', async () => {
    const part = {
      key: other.publicKey,
      keyId: other.keyId,
      version: 2,
      base: { ...head.base, version: 2 },
    };
    const trust = { ...accepted(900_000), keys: [other.publicKey] };
    expect(await check(signHead(part, other), trust)).toMatchObject({ kind: 'new' });
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['a forged signature', 'bad-signature', () => check(signHead({}, other))],
    [
      'a byte changed after signing',
      'bad-signature',
      async () => {
        const files = await signHead();
        files.head[30] = (files.head[30] ?? 0) ^ 1;
        return check(Promise.resolve(files));
      },
    ],
    [
      'a signature that is none',
      'bad-signature',
      async () =>
        check(
          Promise.resolve({ ...(await signHead()), signature: new TextEncoder().encode('AAAA\n') }),
        ),
    ],
    [
      'the key of another signer in it',
      'wrong-key',
      () => check(signHead({ key: other.publicKey })),
    ],
    ['the id of another key in it', 'wrong-key', () => check(signHead({ keyId: other.keyId }))],
    ['another pack', 'other-pack', () => check(signHead({ packId: 'example.org/else' }))],
    ['an older version', 'rollback', () => check(signHead(), accepted(6))],
    ['an older root', 'rollback', () => check(signHead(), trusting({ root: 2 }))],
    ['a newer root', 'unknown-root', () => check(signHead({ root: 2 }))],
    ['another head of the version in use', 'equivocation', () => check(signHead(), accepted(5))],
    [
      'a jump to the last version',
      'jump',
      () => check(signHead({ version: 9_000_000 }), accepted(5)),
    ],
    ['a head from next week', 'from-future', () => check(signHead(), trusting(), NOW - 7 * 864e5)],
    [
      'a revoked key',
      'revoked-key',
      () => check(signHead(), trusting(), NOW, new Set([key.keyId])),
    ],
    ['5,000 bytes', 'too-big', () => check(sign(new Uint8Array(5_000)))],
    ['a signed list', 'malformed', () => check(sign(new TextEncoder().encode('[]')))],
  ])('refuses %s: %s', async (_, reason, run) => {
    const found = await run();
    expect(found).toMatchObject({ kind: 'refused', reason });
    expect(found).toHaveProperty('problems.0', expect.stringMatching(/^head\.json/));
  });

  it('does not look at what it says before the signature is checked', async () => {
    const files = await sign(new TextEncoder().encode('{"format":'), other);
    expect(await check(Promise.resolve(files))).toMatchObject({ reason: 'bad-signature' });
  });
});

describe('parseHead', () => {
  it('reads what writeHead wrote, unknown fields too, and these are the same bytes again', () => {
    const bytes = writeHead({ ...head, ...{ 'x-host': 'a' } });
    const parsed = parseHead(bytes);
    expect(parsed).toEqual({ head: { ...head, 'x-host': 'a' } });
    if ('head' in parsed) expect(writeHead(parsed.head)).toEqual(bytes);
  });

  const delta = (from: number, to: number) => ({ ...head.base, version: undefined, from, to });
  it.each<[string, () => object, string]>([
    ['no version', () => ({ version: undefined }), 'version: missing; expected a whole number'],
    [
      'a date without a time',
      () => ({ expires: '2027-02-23' }),
      'expires: found "2027-02-23"; expected a time like 2026-11-25T12:00:00Z',
    ],
    [
      'an end before the beginning',
      () => ({ expires: '2026-01-01T00:00:00Z' }),
      'expires: found "2026-01-01T00:00:00Z"; expected a time after published',
    ],
    ['a sha that is none', () => ({ prev: 'abc' }), 'prev: found "abc"; expected 64 hex digits'],
    [
      'a key that is none',
      () => ({ key: 'abc' }),
      'key: found "abc"; expected base64url of 32 bytes',
    ],
    [
      'a base that is too large',
      () => ({ base: { ...head.base, bytes: 1e9 } }),
      'base.bytes: found 1000000000; expected at most 33554432',
    ],
    [
      'more records than a reader takes',
      () => ({ counts: { claims: 250_001, speakers: 0, sources: 0 } }),
      'counts: found an object; expected at most 250000 in all',
    ],
    [
      'a base that is newer',
      () => ({ base: { ...head.base, version: 6 } }),
      'base.version: found 6; expected no version after the head’s',
    ],
    [
      'a delta that goes back',
      () => ({ deltas: [delta(5, 4)] }),
      'deltas[0].to: found 4; expected a version after from',
    ],
    [
      'a gap between deltas',
      () => ({ version: 9, deltas: [delta(5, 6), delta(7, 8)] }),
      'deltas: found a list; expected each to begin where the one before ends',
    ],
    [
      'deltas that begin after the base',
      () => ({ version: 9, deltas: [delta(6, 9)] }),
      'deltas: found a list; expected them to lead from the base, or from before it, to no more than the head’s version',
    ],
  ])('refuses %s', (_, part, problem) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...head, ...part() }));
    expect(parseHead(bytes)).toHaveProperty('problems.0', `head.json ${problem}`);
  });
});
