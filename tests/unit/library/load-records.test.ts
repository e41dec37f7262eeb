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
  const packs = [await install('example.org/gate'), await install('unmentioned')];
  const records = await loadRecords(packs, { claims: [aClaimMention()], speakers: [] });
  expect(records).toMatchObject([{ head: { id: 'example.org/gate' } }]);
  expect(records[0]?.claims.map(({ id }) => id)).toEqual(['gate-reopened']);
  expect(records[0]?.speakerNames).toEqual({ 'ilse-verrin': 'Ilse Verrin', other: 'Other' });
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
