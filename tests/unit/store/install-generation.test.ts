import { beforeEach, describe, expect, it } from 'vitest';

import {
  commitGeneration,
  findHeldGeneration,
  stageGeneration,
} from '../../../utils/store/install-generation.ts';
import { installPack } from '../../../utils/store/install-pack.ts';
import { removeLeftovers } from '../../../utils/store/leftovers.ts';
import { findPack, loadPack } from '../../../utils/store/packs.ts';
import { packsDatabase, SHARD_SIZE } from '../../../utils/store/packs-database.ts';
import { aClaim, aPack, aSource } from '../../builders.ts';

const { claims: _c, speakers: _s, sources: _o, ...head } = aPack({ version: 2 });
const claims = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => aClaim({ id: `claim-${from + i}` }));
const current = async () => {
  const pack = await findPack(head.id);
  return pack && (await loadPack(pack));
};

beforeEach(async () => {
  await packsDatabase.delete();
  await packsDatabase.open();
});

describe('a staged generation', () => {
  it('is the batches one after another, however they were cut', async () => {
    const staged = await stageGeneration(head.id);
    const all = claims(1_050);
    await staged.put('claim', all.slice(0, 1));
    await staged.put('source', [aSource()]);
    await staged.put('claim', all.slice(1, 1_002));
    await staged.put('claim', all.slice(1_002));
    expect(staged.counts).toEqual({ claims: 1_050, speakers: 0, sources: 1 });
    const installed = await commitGeneration(staged, { head, origin: 'subscription', now: 7 });
    expect(installed).toMatchObject({ counts: staged.counts, origin: 'subscription' });
    expect(await current()).toEqual({ ...head, claims: all, speakers: [], sources: [aSource()] });
    const sizes = (await packsDatabase.shards.toArray()).map(({ records }) => records.length);
    expect(Math.max(...sizes)).toBe(SHARD_SIZE);
  });

  it('is not in use before it is committed, nor after it is discarded', async () => {
    await installPack(aPack(), { origin: 'file', now: 0 });
    const staged = await stageGeneration(head.id);
    await staged.put('claim', claims(3));
    await staged.finish();
    expect(await current()).toEqual(aPack());
    await staged.discard();
    expect(await current()).toEqual(aPack());
    expect(await packsDatabase.shards.count()).toBe(0);
  });

  it('survives the clearing up after another while it is being written', async () => {
    const staged = await stageGeneration(head.id);
    await staged.put('claim', claims(1_000));
    await installPack(aPack({ id: 'other' }), { origin: 'file', now: 0 });
    const second = await stageGeneration(head.id);
    expect(second.generation).not.toBe(staged.generation);
    await second.discard();
    await commitGeneration(staged, { head, origin: 'file', now: 0 });
    expect((await current())?.claims).toHaveLength(1_000);
  });

  it('is made current together with what else belongs to it, or not at all', async () => {
    await installPack(aPack(), { origin: 'file', now: 0 });
    const staged = await stageGeneration(head.id);
    await staged.put('claim', claims(1));
    const { removed } = packsDatabase;
    const write = async () => {
      await removed.put({ id: 'written', title: '' });
      throw new Error('Half done');
    };
    const within = { tables: [removed], write };
    await expect(
      commitGeneration(staged, { head, origin: 'file', now: 0, within }),
    ).rejects.toThrow('Half done');
    expect([await current(), await removed.count()]).toEqual([aPack(), 0]);
  });
});

describe('a held generation', () => {
  const hold = async (count: number) => {
    const staged = await stageGeneration(head.id);
    await staged.put('claim', claims(count));
    await staged.hold();
  };

  it('waits over clearing up and restarts until it is committed', async () => {
    await installPack(aPack(), { origin: 'file', now: 0 });
    await hold(2);
    await removeLeftovers();
    const held = await findHeldGeneration(head.id);
    if (!held) throw new Error('It was not held');
    expect(held.counts.claims).toBe(2);
    expect(await current()).toEqual(aPack());
    await commitGeneration(held, { head, origin: 'file', now: 0 });
    expect((await current())?.claims).toHaveLength(2);
    expect(await findHeldGeneration(head.id)).toBeNull();
  });

  it('takes the place of the one before, and goes when it is discarded', async () => {
    await hold(1);
    await hold(2);
    const held = await findHeldGeneration(head.id);
    expect(held?.counts.claims).toBe(2);
    await held?.discard();
    expect(await findHeldGeneration(head.id)).toBeNull();
    expect(await packsDatabase.directories.count()).toBe(0);
  });
});
