import { beforeEach, describe, expect, it } from 'vitest';

import { installPack } from '../../../utils/store/install-pack.ts';
import {
  findPack,
  listPacks,
  listRemovedPacks,
  removePack,
  setPackEnabled,
  setPackMarks,
  setPackOrder,
} from '../../../utils/store/packs.ts';
import { type PackOrigin, packsDatabase } from '../../../utils/store/packs-database.ts';
import { findRecords, listRecords } from '../../../utils/store/records.ts';
import { aClaim, aPack } from '../../builders.ts';

const install = (id: string, origin: PackOrigin = 'file', title = id) =>
  installPack(aPack({ id, title, claims: [aClaim({ id: `${id}-claim` })] }), { origin, now: 0 });

beforeEach(async () => {
  await packsDatabase.delete();
  await packsDatabase.open();
});

describe('listPacks', () => {
  it('lists shipped ones first, then by title', async () => {
    await install('a', 'file', 'Zebra');
    await install('b', 'file', 'Aardvark');
    await install('c', 'starter', 'Starter');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('setPackOrder', () => {
  it('puts packs in the order of the reader, new ones after them', async () => {
    await install('a', 'starter');
    await install('b');
    await install('c');
    await setPackOrder(['c', 'a', 'b']);
    await install('new', 'demo');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'new']);
  });

  it('makes no pack of an id that is not there', async () => {
    await install('a');
    await setPackOrder(['none', 'a']);
    expect((await listPacks()).map(({ id }) => id)).toEqual(['a']);
  });

  it('place and marks outlast an update', async () => {
    await install('a');
    await setPackOrder(['b', 'a']);
    await setPackMarks('a', false);
    expect(await install('a')).toMatchObject({ order: 1, marks: false, generation: 2 });
  });
});

describe('setPackEnabled', () => {
  it('switches a pack off and on and changes nothing else', async () => {
    const installed = await install('a');
    await setPackEnabled('a', false);
    expect(await findPack('a')).toEqual({ ...installed, enabled: false });
    await setPackEnabled('a', true);
    expect(await findPack('a')).toEqual(installed);
  });

  it('makes no pack of an id that is not there', async () => {
    await setPackEnabled('none', true);
    expect(await findPack('none')).toBeNull();
  });
});

describe('removePack', () => {
  it('removes the pack and its records, and no other', async () => {
    await install('a');
    await install('b');
    await removePack('a');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['b']);
    expect((await packsDatabase.shards.toArray()).map(({ packId }) => packId)).toEqual(['b']);
  });

  it('remembers a shipped pack as removed, but not one from a file', async () => {
    await install('a', 'file');
    await install('b', 'demo', 'Demo');
    await removePack('a');
    await removePack('b');
    expect(await listRemovedPacks()).toEqual([{ id: 'b', title: 'Demo' }]);
  });

  it('does nothing for an id that is not there', async () => {
    await install('a');
    await removePack('none');
    expect(await listPacks()).toHaveLength(1);
  });
});

describe('findRecords', () => {
  it('finds the records of a kind by their ids, and leaves out what is not there', async () => {
    const claims = Array.from({ length: 1_200 }, (_, i) => aClaim({ id: `${i}` }));
    const pack = await installPack(aPack({ claims }), { origin: 'file', now: 0 });
    const found = await findRecords(pack, 'claim', new Set(['1199', '3', 'none', '__proto__']));
    expect(found.map(({ id }) => id)).toEqual(['3', '1199']);
    expect(await findRecords(pack, 'speaker', new Set(['3']))).toEqual([]);
    expect(await findRecords(pack, 'claim', new Set())).toEqual([]);
  });

  it('never mixes packs whose ids begin alike', async () => {
    const [a] = [await install('pack'), await install('pack-2')];
    expect((await listRecords(a, 'claim')).map(({ id }) => id)).toEqual(['pack-claim']);
  });
});
