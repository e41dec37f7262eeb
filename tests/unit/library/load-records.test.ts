import { beforeEach, expect, it } from 'vitest';

import { loadRecords } from '../../../utils/library/load-records.ts';
import { installPack } from '../../../utils/store/install-pack.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import {
  aClaim,
  aClaimMention,
  anEvidence,
  aPack,
  aSource,
  aSpeaker,
  aSpeakerMention,
} from '../../builders.ts';

const GATE = aPack({
  speakers: [aSpeaker(), aSpeaker({ id: 'other', name: 'Other' })],
  sources: [aSource(), aSource({ id: 'herald' })],
  claims: [
    aClaim({ speakers: ['ilse-verrin'] }),
    aClaim({
      id: 'denied',
      text: 'The gate stayed shut.',
      speakers: ['ilse-verrin', 'other'],
      evidence: [anEvidence(), anEvidence({ source: 'herald', stance: 'disputes' })],
    }),
  ],
});
const install = (id: string) => installPack({ ...GATE, id }, { origin: 'file', now: 0 });

beforeEach(async () => {
  await packsDatabase.delete();
  await packsDatabase.open();
});

it('reads what the mentions need, from the packs that are mentioned only', async () => {
  const unmentioned = aPack({ id: 'unmentioned', claims: [aClaim({ text: 'Something else.' })] });
  const packs = [
    await install('example.org/gate'),
    await installPack(unmentioned, { origin: 'file', now: 0 }),
  ];
  const records = await loadRecords(packs, { claims: [aClaimMention()], speakers: [] });
  expect(records).toMatchObject([{ head: { id: 'example.org/gate' } }]);
  expect(records[0]?.claims.map(({ id }) => id)).toEqual(['gate-reopened']);
  expect(records[0]?.speakerNames).toEqual({ 'ilse-verrin': 'Ilse Verrin' });
});

it('counts a speaker’s claims in the whole pack, and those that pages disagree about', async () => {
  const packs = [await install('example.org/gate')];
  const [records] = await loadRecords(packs, { claims: [], speakers: [aSpeakerMention()] });
  expect(records?.speakers.map(({ id }) => id)).toEqual(['ilse-verrin']);
  expect(records?.claimCounts.get('ilse-verrin')).toEqual({ claims: 2, disputed: 1 });
});

it('reads nothing where nothing is mentioned', async () => {
  const packs = [await install('example.org/gate')];
  expect(await loadRecords(packs, { claims: [], speakers: [] })).toEqual([]);
});

it('brings the same claim of a pack that did not find it, with its own sources', async () => {
  const twin = aPack({
    id: 'example.org/twin',
    sources: [
      aSource({ id: 'post', derivedFrom: [{ source: 'wire', kind: 'syndicated' }] }),
      aSource({ id: 'wire' }),
      aSource({ id: 'unused' }),
    ],
    claims: [
      aClaim({ id: 'same-claim', evidence: [anEvidence({ source: 'post' })] }),
      aClaim({ id: 'more', text: 'More.' }),
    ],
  });
  const packs = [
    await install('example.org/gate'),
    await installPack(twin, { origin: 'file', now: 0 }),
  ];
  const [, records] = await loadRecords(packs, { claims: [aClaimMention()], speakers: [] });
  expect(records?.claims.map(({ id }) => id)).toEqual(['same-claim']);
  expect(records?.sources.map(({ id }) => id)).toEqual(['post', 'wire']);
});

it('counts the claims of a speaker who has too many, and judges none of them', async () => {
  const claims = Array.from({ length: 401 }, (_, i) =>
    aClaim({ id: `c${i}`, text: `Claim ${i}.`, speakers: ['ilse-verrin'] }),
  );
  const pack = await installPack(aPack({ speakers: [aSpeaker()], claims }), {
    origin: 'file',
    now: 0,
  });
  const [records] = await loadRecords([pack], { claims: [], speakers: [aSpeakerMention()] });
  expect(records?.claimCounts.get('ilse-verrin')).toEqual({ claims: 401, disputed: null });
});
