import { describe, expect, it } from 'vitest';

import { chooseSegments, listChosen } from '../../../../utils/pack/transport/choose-segments.ts';
import { parseFollowLink } from '../../../../utils/pack/transport/follow-link.ts';
import type { BaseEntry, DeltaEntry, Head } from '../../../../utils/pack/transport/head.ts';
import { findAnomaly, measureChange } from '../../../../utils/pack/transport/measure-change.ts';
import {
  formatFingerprint,
  parseFingerprint,
} from '../../../../utils/pack/transport/public-key.ts';
import { NO_RECORDS } from '../../../../utils/pack/transport/records.ts';
import { aClaim, aSource } from '../../../builders.ts';

const base: BaseEntry = { sha256: 'base', bytes: 1000, raw: 0, rows: 0, version: 9 };
const delta = (from: number, to: number, bytes = 100): DeltaEntry => ({
  sha256: `${from}-${to}`,
  bytes,
  raw: 0,
  rows: 0,
  from,
  to,
});
const headOf = (deltas: DeltaEntry[], version = 12) =>
  ({ version, keyId: 'k', base, deltas }) as unknown as Head;
const DELTAS = [delta(5, 8), delta(8, 10), delta(10, 12)];

describe('chooseSegments', () => {
  it.each<[string, number, Head, string[]]>([
    ['the last delta for the version before', 10, headOf(DELTAS), ['10-12']],
    ['a delta for a version in its middle', 11, headOf(DELTAS), ['10-12']],
    ['several for who was away', 8, headOf(DELTAS), ['8-10', '10-12']],
    ['those before the base, too', 5, headOf(DELTAS), ['5-8', '8-10', '10-12']],
    [
      'base and later deltas for who was away too long',
      4,
      headOf(DELTAS),
      ['base', '8-10', '10-12'],
    ],
    [
      'the base where the deltas are no smaller',
      10,
      headOf([delta(8, 10), delta(10, 12, 600)]),
      ['base', '8-10', '10-12'],
    ],
    ['nothing where nothing changed since', 12, headOf(DELTAS), []],
    ['nothing after a renewal', 12, headOf(DELTAS, 13), []],
    [
      'the base for who has a version from the future',
      14,
      headOf(DELTAS),
      ['base', '8-10', '10-12'],
    ],
  ])('takes %s', (_, version, head, wanted) => {
    const chosen = listChosen(chooseSegments(head, { version, keyId: 'k' }));
    expect(chosen.map(({ sha256 }) => sha256)).toEqual(wanted);
  });

  it('begins anew for who has nothing, or what another key signed', () => {
    expect(chooseSegments(headOf(DELTAS), null)).toMatchObject({ kind: 'base' });
    expect(chooseSegments(headOf(DELTAS), { version: 11, keyId: 'old' })).toMatchObject({
      kind: 'base',
    });
  });
});

describe('measureChange', () => {
  it('counts what came, went and changed', async () => {
    const before = { ...NO_RECORDS, claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })] };
    const after = { ...NO_RECORDS, claims: [aClaim({ id: 'b', text: 'T' })], sources: [aSource()] };
    expect(await measureChange(before, after)).toEqual({
      before: 2,
      after: 2,
      added: 1,
      removed: 1,
      changed: 1,
      anomaly: null,
    });
  });

  it.each([
    [100, 70, 30, null],
    [100, 69, 31, 'shrink'],
    [100, 100, 31, 'shrink'], // as many others came instead
    [60, 40, 20, null], // too few to be a catastrophe
    [1000, 3000, 0, null],
    [1000, 3001, 0, 'growth'],
    [10, 1010, 0, null],
    [0, 100_000, 0, null],
  ])('from %i to %i records, %i removed: %s', (before, after, removed, anomaly) => {
    expect(findAnomaly(before, after, removed)).toBe(anomaly);
  });
});

describe('parseFollowLink', () => {
  const KEY = 'Xnw2wbyaY6DYsMPvRetB2GLIEhiDsoiIXG-zpLuMug0';
  const HEAD = 'https://example.org/ports/head.json';
  it.each<[string, object]>([
    [`${HEAD}#ed25519=${KEY}`, { kind: 'signed', headUrl: HEAD, key: KEY }],
    [` ${HEAD} `, { kind: 'signed', headUrl: HEAD, key: null }],
    ['https://example.org/ports/', { kind: 'signed', headUrl: HEAD, key: null }],
    ['https://example.org/ports', { kind: 'signed', headUrl: HEAD, key: null }],
    [
      'https://example.org',
      { kind: 'signed', headUrl: 'https://example.org/head.json', key: null },
    ],
    [
      'http://localhost:8000/',
      { kind: 'signed', headUrl: 'http://localhost:8000/head.json', key: null },
    ],
    [
      'https://example.org/p.pack.json.gz',
      { kind: 'document', url: 'https://example.org/p.pack.json.gz' },
    ],
    [`${HEAD}?v=2#top`, { kind: 'signed', headUrl: `${HEAD}?v=2`, key: null }],
  ])('%s', (text, link) => {
    expect(parseFollowLink(text)).toEqual({ link });
  });

  it.each([
    ['ports', 'expected an address'],
    ['http://example.org/', 'found http:; expected https:'],
    ['javascript:alert(1)', 'found javascript:; expected https:'],
    ['https://me:secret@example.org/', 'expected an address without a password'],
    [`${HEAD}#ed25519=abc`, 'found a damaged key'],
    [`https://example.org/p.pack.json#ed25519=${KEY}`, 'a document has no signature'],
  ])('refuses %s', (text, problem) => {
    expect(parseFollowLink(text)).toHaveProperty('problem', expect.stringContaining(problem));
  });
});

it('a fingerprint is read as it is shown', () => {
  const keyId = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  expect(formatFingerprint(keyId)).toBe('9f86 d081 884c 7d65');
  expect(parseFingerprint(formatFingerprint(keyId, 64).toUpperCase())).toBe(keyId);
  expect(parseFingerprint('9f86 d081')).toBeNull();
});
