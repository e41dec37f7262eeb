import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Pack } from '../../../utils/claim/pack.ts';
import type { Reading } from '../../../utils/claim/reading.ts';
import { createLibrary, type Library, type ShippedPack } from '../../../utils/library/library.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { listPacks } from '../../../utils/store/packs.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { aClaim, anArticle, anEvidence, aPack, aSource, aSpeaker } from '../../builders.ts';

const GATE = aPack({
  title: 'Sedge Gate',
  speakers: [aSpeaker()],
  sources: [aSource({ url: 'https://courier.example/gate' })],
  claims: [
    aClaim({
      speakers: ['ilse-verrin'],
      must: [['gate'], ['reopened', 'opened again']],
      evidence: [anEvidence({ speaker: 'ilse-verrin' })],
    }),
  ],
});
const ARTICLE = anArticle(
  'The Sedge Gate reopened to small craft on 23 August 2026, said Ilse Verrin.\n',
);
const PAGE = { url: 'https://herald.example/gate', title: 'Gate' };

let changes = 0;
const aLibrary = () => createLibrary({ now: () => 7, onChange: () => void changes++ });
const importPack = (library: Library, pack: Pack = GATE) =>
  library.importPack(writeDocument(pack), 'file');
/** Ids of the claims that are found in the article. */
const found = async (library: Library) =>
  (await library.read(ARTICLE, PAGE)).claimMentions.map(({ claimId }) => claimId);

beforeEach(async () => {
  changes = 0;
  await packsDatabase.delete();
  await packsDatabase.open();
});

describe('several packs', () => {
  const second = (part: Partial<Pack> = {}) => ({
    ...GATE,
    id: 'example.org/two',
    title: 'Two',
    ...part,
  });

  it('a claim that two packs know is shown as the first one in the reader’s order gives it', async () => {
    const library = aLibrary();
    await importPack(library);
    await importPack(library, second());
    const first = async () =>
      Object.values((await library.read(ARTICLE, PAGE)).claims)[0]?.packTitle;
    expect(await first()).toBe('Sedge Gate');
    await library.setPackOrder(['example.org/two', GATE.id]);
    expect(await first()).toBe('Two');
    expect(changes).toBe(3);
  });

  it('what a pack knows that is listed only is related, and its speakers are not named', async () => {
    const library = aLibrary();
    await importPack(library);
    await library.setPackMarks(GATE.id, false);
    const reading = await library.read(ARTICLE, PAGE);
    expect(reading.claimMentions).toMatchObject([
      { claimId: 'gate-reopened', relation: 'related' },
    ]);
    expect(reading.speakerMentions).toEqual([]);
    await library.setPackMarks(GATE.id, true);
    expect((await library.read(ARTICLE, PAGE)).speakerMentions).toHaveLength(1);
  });

  it('what another pack that marks knows stays marked', async () => {
    const library = aLibrary();
    await importPack(library);
    await importPack(library, second());
    await library.setPackMarks(GATE.id, false);
    const { claimMentions } = await library.read(ARTICLE, PAGE);
    expect(claimMentions).toMatchObject([{ packId: GATE.id, relation: 'same' }]);
  });
});

describe('reading a page', () => {
  it('finds nothing without packs, and says with how much the page was compared', async () => {
    expect(await aLibrary().read(ARTICLE, PAGE)).toEqual({
      claimMentions: [],
      speakerMentions: [],
      quotes: [],
      claims: {},
      speakers: {},
      compared: { sentences: 1, claims: 0, packs: 0 },
    });
  });

  it('finds the claims and speakers of a pack, with all that is known of them', async () => {
    const library = aLibrary();
    await importPack(library);
    const reading = await library.read(ARTICLE, PAGE);
    expect(reading.claimMentions).toMatchObject([{ claimId: 'gate-reopened', relation: 'same' }]);
    expect(reading.speakerMentions).toMatchObject([{ speakerId: 'ilse-verrin' }]);
    expect(reading.claims['example.org/gate gate-reopened']).toMatchObject({
      packTitle: 'Sedge Gate',
      corroboration: { verdict: 'single-source', pages: 1 },
      sources: { courier: { publisher: 'The Velmouth Courier' } },
      speakerNames: { 'ilse-verrin': 'Ilse Verrin' },
    });
    expect(reading.speakers['example.org/gate ilse-verrin']).toMatchObject({
      claims: 1,
      disputed: 0,
    });
    expect(reading.compared).toEqual({ sentences: 1, claims: 1, packs: 1 });
  });

  it('finds the same after the worker was stopped and started again', async () => {
    await importPack(aLibrary());
    expect(await found(aLibrary())).toEqual(['gate-reopened']);
  });

  it('is never half of it while the pack is being replaced', async () => {
    const library = aLibrary();
    await importPack(library);
    const readings: Promise<Reading>[] = [];
    const replaced = importPack(library, { ...GATE, version: 2 });
    const timer = setInterval(() => readings.push(library.read(ARTICLE, PAGE)), 0);
    await replaced.finally(() => clearInterval(timer));
    for (const { claims, claimMentions } of await Promise.all(readings))
      expect([claimMentions.length, Object.keys(claims)]).toEqual([
        1,
        ['example.org/gate gate-reopened'],
      ]);
  });

  it('leaves out what the database has lost', async () => {
    const library = aLibrary();
    await importPack(library);
    await found(library);
    await packsDatabase.shards.clear();
    expect(await library.read(ARTICLE, PAGE)).toMatchObject({ claimMentions: [], claims: {} });
  });
});

describe('importing', () => {
  it('takes a good pack and tells how much it holds', async () => {
    const library = aLibrary();
    expect(await importPack(library)).toEqual({
      kind: 'installed',
      packId: 'example.org/gate',
      claims: 1,
      speakers: 1,
      sources: 1,
    });
    expect(changes).toBe(1);
    expect(await library.getState()).toEqual({ kind: 'ready', packs: 1, claims: 1, speakers: 1 });
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['a document with problems', writeDocument(aPack({ title: '' })), /document title/],
  ])('refuses %s whole and leaves everything as it was', async (_, text, problem) => {
    const library = aLibrary();
    await importPack(library);
    expect(await library.importPack(text, 'file')).toEqual({
      kind: 'refused',
      problems: [expect.stringMatching(problem)],
    });
    expect(changes).toBe(1);
    expect(await found(library)).toEqual(['gate-reopened']);
  });

  it('replaces a pack with the same id', async () => {
    const library = aLibrary();
    await importPack(library);
    await importPack(library, { ...GATE, version: 2, claims: [] });
    expect(await found(library)).toEqual([]);
    expect(await listPacks()).toHaveLength(1);
  });

  it('keeps all packs that are imported at once', async () => {
    const library = aLibrary();
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => importPack(library, { ...GATE, id, title: id })));
    expect((await listPacks()).map(({ id }) => id)).toEqual(ids);
    expect(await library.getState()).toMatchObject({ packs: 4, claims: 4 });
  });

  it('fails in plain words when the browser has no room, and the old pack goes on', async () => {
    const library = aLibrary();
    await importPack(library);
    vi.spyOn(packsDatabase.shards, 'bulkPut').mockRejectedValue(
      new DOMException('No room', 'QuotaExceededError'),
    );
    await expect(importPack(library, { ...GATE, version: 2, claims: [] })).rejects.toThrow(
      'The browser has no room left for this pack',
    );
    vi.restoreAllMocks();
    expect(await found(library)).toEqual(['gate-reopened']);
    expect(await found(aLibrary())).toEqual(['gate-reopened']);
    expect(changes).toBe(1);
  });

  it('keeps the old pack in use when the new one cannot be compiled', async () => {
    const library = aLibrary();
    await importPack(library);
    vi.spyOn(packsDatabase.indexes, 'put').mockRejectedValueOnce(new Error('No index'));
    await expect(importPack(library, { ...GATE, version: 2, claims: [] })).rejects.toThrow(
      'No index',
    );
    expect(await found(library)).toEqual(['gate-reopened']);
    expect(await found(aLibrary())).toEqual(['gate-reopened']);
    expect([
      ...new Set((await packsDatabase.shards.toArray()).map((one) => one.generation)),
    ]).toEqual([1]);
  });

  it('goes on after one that failed', async () => {
    const library = aLibrary();
    vi.spyOn(packsDatabase.shards, 'bulkPut').mockRejectedValueOnce(
      new Error('The disk is broken'),
    );
    await expect(importPack(library)).rejects.toThrow('The disk is broken');
    expect(await importPack(library)).toMatchObject({ kind: 'installed' });
    expect(await found(library)).toEqual(['gate-reopened']);
  });
});

describe('a pack', () => {
  it('that is off is left out, and is there again when switched on', async () => {
    const library = aLibrary();
    await importPack(library);
    await library.setPackEnabled('example.org/gate', false);
    expect(await found(library)).toEqual([]);
    expect(await library.getState()).toEqual({ kind: 'ready', packs: 0, claims: 0, speakers: 0 });
    await library.setPackEnabled('example.org/gate', true);
    expect(await found(library)).toEqual(['gate-reopened']);
    expect(changes).toBe(3);
  });

  it('that is removed is found no more', async () => {
    const library = aLibrary();
    await importPack(library);
    await library.removePack('example.org/gate');
    expect(await found(library)).toEqual([]);
    expect(await packsDatabase.shards.count()).toBe(0);
  });
});

describe('packs that ship with the extension', () => {
  const shipped =
    (version = 1) =>
    async (): Promise<ShippedPack[]> => [
      { origin: 'starter', text: writeDocument({ ...GATE, version }) },
    ];
  const installed = async () =>
    (await listPacks()).map(({ origin, head: { version } }) => [origin, version]);

  it('are installed when they are missing or of another version, and else left alone', async () => {
    const library = aLibrary();
    await library.installShipped(shipped(1));
    await library.installShipped(shipped(1));
    expect([await installed(), changes]).toEqual([[['starter', 1]], 1]);
    await library.installShipped(shipped(2));
    expect([await installed(), changes]).toEqual([[['starter', 2]], 2]);
  });

  it('stay away once removed, until they are asked for', async () => {
    const library = aLibrary();
    await library.installShipped(shipped());
    await library.removePack('example.org/gate');
    await library.installShipped(shipped(2));
    expect(await installed()).toEqual([]);
    await library.restoreShipped(shipped(2));
    expect(await installed()).toEqual([['starter', 2]]);
    expect(await found(library)).toEqual(['gate-reopened']);
  });

  it('can still be asked for when bringing them back broke off', async () => {
    const library = aLibrary();
    await library.installShipped(shipped());
    await library.removePack('example.org/gate');
    await library.restoreShipped(() => Promise.reject(new Error('stopped'))).catch(() => undefined);
    expect(await packsDatabase.removed.count()).toBe(1);
  });

  it('never take the place of something newer that the reader has imported', async () => {
    const library = aLibrary();
    await importPack(library, { ...GATE, version: 5 });
    await library.installShipped(shipped(4));
    expect(await installed()).toEqual([['file', 5]]);
    await library.installShipped(shipped(6));
    expect(await installed()).toEqual([['starter', 6]]);
  });

  it('do without one that is broken', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = aLibrary();
    await library.installShipped(async () => [
      { origin: 'demo', text: '{' },
      ...(await shipped()()),
    ]);
    expect(await installed()).toEqual([['starter', 1]]);
    expect(complain).toHaveBeenCalledOnce();
  });
});

describe('the index', () => {
  const compiled = async () => (await packsDatabase.indexes.toArray())[0];

  it('is kept, so that a worker that wakes up only loads it', async () => {
    await importPack(aLibrary());
    const put = vi.spyOn(packsDatabase.indexes, 'put');
    expect(await found(aLibrary())).toEqual(['gate-reopened']);
    expect(put).not.toHaveBeenCalled();
  });

  it('is kept once only', async () => {
    const library = aLibrary();
    await importPack(library);
    await importPack(library, { ...GATE, version: 2 });
    expect(await packsDatabase.indexes.count()).toBe(1);
  });

  it.each<[string, (buffer: ArrayBuffer) => ArrayBuffer]>([
    ['cut short', (buffer) => buffer.slice(0, buffer.byteLength / 2)],
    ['empty', () => new ArrayBuffer(0)],
    [
      'changed in one byte',
      (buffer) => {
        const bytes = new Uint8Array(buffer.slice(0));
        const middle = bytes.length >> 1;
        bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
        return bytes.buffer;
      },
    ],
  ])('is compiled again when it is %s', async (_, damage) => {
    await importPack(aLibrary());
    const kept = await compiled();
    if (!kept) throw new Error('No index was kept');
    const whole = await kept.blob.arrayBuffer();
    await packsDatabase.indexes.put({ ...kept, blob: new Blob([damage(whole)]) });
    expect(await found(aLibrary())).toEqual(['gate-reopened']);
    expect(await (await compiled())?.blob.arrayBuffer()).toEqual(whole);
  });

  it('is compiled again when the reader asks for it', async () => {
    const library = aLibrary();
    await importPack(library);
    const put = vi.spyOn(packsDatabase.indexes, 'put');
    await library.rebuildIndex();
    expect(put).toHaveBeenCalled();
    expect(await found(library)).toEqual(['gate-reopened']);
  });

  it('lives in memory when there is no room to keep it', async () => {
    vi.spyOn(packsDatabase.indexes, 'put').mockRejectedValue(
      new DOMException('No room', 'QuotaExceededError'),
    );
    const library = aLibrary();
    expect(await importPack(library)).toMatchObject({ kind: 'installed' });
    expect(await found(library)).toEqual(['gate-reopened']);
    expect(await packsDatabase.indexes.count()).toBe(0);
  });
});

describe('a library that cannot be opened', () => {
  it('says so, and tries again with the next page', async () => {
    await importPack(aLibrary());
    const library = aLibrary();
    const get = vi.spyOn(packsDatabase.indexes, 'get').mockRejectedValue(new Error('No access'));
    await expect(library.read(ARTICLE, PAGE)).rejects.toThrow('No access');
    expect(await library.getState()).toEqual({ kind: 'broken', message: 'No access' });
    get.mockRestore();
    expect(await found(library)).toEqual(['gate-reopened']);
    expect(await library.getState()).toMatchObject({ kind: 'ready' });
  });
});
