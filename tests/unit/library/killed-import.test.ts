import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { writeDocument } from '../../../utils/pack/write-document.ts';
import { aClaim, anArticle, aPack, aSpeaker } from '../../builders.ts';

const version = (number: number) =>
  aPack({
    version: number,
    speakers: [aSpeaker()],
    claims: Array.from({ length: 130 }, (_, i) =>
      aClaim({ id: `${number}-${i}`, text: `Gate ${i} reopened to craft of version ${number}.` }),
    ),
  });
const [OLD, NEW] = [version(1), version(2)];

/** The modules anew, as a worker that was started has them: nothing is remembered but what is stored. */
async function startWorker() {
  vi.resetModules();
  const { createLibrary } = await import('../../../utils/library/library.ts');
  const { packsDatabase } = await import('../../../utils/store/packs-database.ts');
  const { listPacks, loadPack } = await import('../../../utils/store/packs.ts');
  const { removeBrokenOff } = await import('../../../utils/store/leftovers.ts');
  const library = createLibrary({ now: () => 7, onChange: () => undefined });
  return { library, packsDatabase, listPacks, loadPack, removeBrokenOff };
}
type Worker = Awaited<ReturnType<typeof startWorker>>;

const METHODS = ['put', 'add', 'delete', 'get', 'getAll', 'openCursor'] as const;
const WRITES: readonly string[] = ['put', 'add', 'delete'];

/** From its n-th write on the worker reaches the database no more. Tells whether it came so far. */
function killAtWrite(n: number): { hasDied(): boolean } {
  let writes = 0;
  for (const method of METHODS) {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (WRITES.includes(method)) writes++;
      if (writes >= n) throw new Error('The worker was stopped');
      return original.apply(this, args) as never;
    });
  }
  return { hasDied: () => writes >= n };
}

async function expectWhole({ packsDatabase, listPacks, loadPack, library }: Worker) {
  const [installed, ...others] = await listPacks();
  if (!installed) throw new Error('The pack is gone');
  expect(others).toEqual([]);
  const pack = await loadPack(installed);
  expect(pack).toEqual(pack.version === 1 ? OLD : NEW);
  const kept = async (table: 'shards' | 'directories') =>
    new Set((await packsDatabase[table].toCollection().primaryKeys()).map(([, one]) => one));
  expect(await kept('shards')).toEqual(new Set([installed.generation]));
  expect(await kept('directories')).toEqual(new Set([installed.generation]));
  expect(await packsDatabase.progress.count()).toBe(0);
  const said = anArticle(`Gate 7 reopened to craft of version ${pack.version}.\n`);
  const page = { url: 'https://herald.example/gate', title: 'Gate' };
  expect((await library.read(said, page)).claimMentions).toMatchObject([
    { claimId: `${pack.version}-7` },
  ]);
  return pack.version;
}

let worker: Worker;

beforeEach(async () => {
  worker = await startWorker();
  await worker.packsDatabase.delete();
  await worker.packsDatabase.open();
});
afterEach(() => vi.restoreAllMocks());

/** Does it again and again, killed one write later each time until it is done; what is there after each next start. */
async function killEverywhere<T>(
  run: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T[]> {
  const ends: T[] = [];
  for (let n = 1; ; n++) {
    await worker.library.importPack(writeDocument(OLD), 'file');
    const killed = killAtWrite(n);
    await run().catch(() => undefined);
    const hasDied = killed.hasDied();
    vi.restoreAllMocks();
    if (!hasDied) return ends;
    worker = await startWorker();
    await worker.removeBrokenOff();
    ends.push(await look());
  }
}

it('an import killed at any of its writes leaves the whole old pack or the whole new one', async () => {
  const run = () => worker.library.importPack(writeDocument(NEW), 'file');
  const ends = await killEverywhere(run, () => expectWhole(worker));
  expect(ends.length).toBeGreaterThan(10);
  expect([...ends].sort()).toEqual(ends);
  expect(new Set(ends)).toEqual(new Set([1, 2]));
}, 60_000);

it('a removal killed at any of its writes leaves the whole pack or nothing of it', async () => {
  const ends = await killEverywhere(
    () => worker.library.removePack(OLD.id),
    async () => {
      const { listPacks, packsDatabase } = worker;
      if ((await listPacks()).length > 0) return await expectWhole(worker);
      return await packsDatabase.shards.count();
    },
  );
  expect(new Set(ends)).toEqual(new Set([1, 0]));
}, 60_000);
