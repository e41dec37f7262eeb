import { beforeEach, describe, expect, it, vi } from 'vitest';

import { installPack } from '../../../utils/store/install-pack.ts';
import { removeLeftovers } from '../../../utils/store/leftovers.ts';
import { listPacks, loadPack, setPackEnabled } from '../../../utils/store/packs.ts';
import { packsDatabase, SHARD_SIZE } from '../../../utils/store/packs-database.ts';
import { StorageFullError } from '../../../utils/store/storage-full.ts';
import { aClaim, aPack, aSource, aSpeaker } from '../../builders.ts';

const PACK_ID = 'example.org/gate';
const version = (number: number, claims = 1) =>
  aPack({
    version: number,
    claims: Array.from({ length: claims }, (_, i) => aClaim({ id: `claim-${number}-${i}` })),
  });
const install = (pack = version(1), now = 0) => installPack(pack, { origin: 'file', now });
const current = async () => {
  const [installed] = await listPacks();
  return installed && (await loadPack(installed));
};
const listGenerations = async () => [
  ...new Set((await packsDatabase.shards.toArray()).map(({ generation }) => generation)),
];

beforeEach(async () => {
  await packsDatabase.delete();
  await packsDatabase.open();
});

describe('installPack', () => {
  it('keeps a pack as it is, fingerprints and fields that nobody knows included', async () => {
    const fingerprint = { scheme: 'word3-winnow/1', hashes: 'AAEC' };
    const pack = {
      ...aPack({
        claims: [{ ...aClaim(), 'x-note': { deep: [1] } } as never],
        speakers: [aSpeaker()],
        sources: [aSource({ fingerprint })],
      }),
      'x-editor': 'I. V.',
    };
    await install(pack);
    expect(await current()).toEqual(pack);
  });

  it('keeps the order of records over many shards', async () => {
    const pack = version(1, SHARD_SIZE * 2 + 1);
    await install(pack);
    expect((await current())?.claims).toEqual(pack.claims);
    expect(await packsDatabase.shards.count()).toBe(3);
  });

  it('keeps a pack without records', async () => {
    await install(aPack());
    expect(await current()).toEqual(aPack());
  });

  it('tells when, from where and how much', async () => {
    expect(await installPack(version(1, 2), { origin: 'starter', now: 7 })).toMatchObject({
      id: PACK_ID,
      origin: 'starter',
      installedAt: 7,
      enabled: true,
      counts: { claims: 2, speakers: 0, sources: 0 },
    });
  });

  it('replaces a pack with the same id whole, and removes what was there', async () => {
    await install(version(1, SHARD_SIZE + 1));
    await install(version(2));
    expect(await current()).toEqual(version(2));
    expect(await listGenerations()).toEqual([2]);
  });

  it('leaves a pack off that was switched off', async () => {
    await install(version(1));
    await setPackEnabled(PACK_ID, false);
    expect(await install(version(2))).toMatchObject({ enabled: false });
  });

  it('leaves other packs alone', async () => {
    await install({ ...version(1), id: 'example.org/other' });
    await install(version(2));
    await install(version(3));
    expect((await listPacks()).map(({ id, head }) => [id, head.version])).toEqual([
      [PACK_ID, 3],
      ['example.org/other', 1],
    ]);
  });

  it('counts a pack as wanted again that the reader had removed', async () => {
    await packsDatabase.removed.put({ id: PACK_ID, title: 'Sedge Gate' });
    await install();
    expect(await packsDatabase.removed.count()).toBe(0);
  });
});

describe('a crash', () => {
  const crash = new Error('The worker was stopped');

  it('between shards and head leaves the old pack in use', async () => {
    await install(version(1));
    vi.spyOn(packsDatabase.packs, 'put').mockImplementation(() => {
      throw crash;
    });
    await expect(install(version(2))).rejects.toThrow(crash.message);
    expect(await current()).toEqual(version(1));
  });

  it('leaves shards that the next installation neither uses nor keeps', async () => {
    await install(version(1));
    const shards = await packsDatabase.shards.toArray();
    await packsDatabase.shards.bulkPut(shards.map((shard) => ({ ...shard, generation: 2 })));
    await install(version(3));
    expect(await current()).toEqual(version(3));
    expect(await listGenerations()).toEqual([3]);
  });

  it('before anything was removed leaves two generations, of which the head’s is used', async () => {
    await install(version(1));
    const shards = await packsDatabase.shards.toArray();
    await install(version(2));
    await packsDatabase.shards.bulkPut(shards);
    expect(await current()).toEqual(version(2));
    await removeLeftovers();
    expect(await listGenerations()).toEqual([2]);
  });
});

describe('a full disk', () => {
  const full = () => new DOMException('No room', 'QuotaExceededError');

  it.each(['shards', 'packs'] as const)(
    'when %s are written leaves the old pack and no leftovers',
    async (table) => {
      await install(version(1));
      vi.spyOn(packsDatabase[table], table === 'shards' ? 'bulkPut' : 'put').mockImplementation(
        () => {
          throw full();
        },
      );
      await expect(install(version(2))).rejects.toThrow(StorageFullError);
      vi.restoreAllMocks();
      expect(await current()).toEqual(version(1));
      expect(await listGenerations()).toEqual([1]);
    },
  );
});
