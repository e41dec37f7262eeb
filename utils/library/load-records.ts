import type { Claim, Source, Speaker } from '../claim/claim.ts';
import type { Mentions } from '../claim/mention.ts';
import { corroborate } from '../corroborate/corroborate.ts';
import { listNeededSources } from '../corroborate/needed-sources.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { findRecords, listRecords } from '../store/records.ts';
import type { PackRecords } from './to-reading.ts';

/** What the mentions of an article need from each pack, read in a few queries. */
export async function loadRecords(
  packs: readonly InstalledPack[],
  { claims, speakers }: Pick<Mentions, 'claims' | 'speakers'>,
): Promise<PackRecords[]> {
  const idsIn = (packId: string) => ({
    claims: new Set(claims.filter((m) => m.packId === packId).map((m) => m.claimId)),
    speakers: new Set(speakers.filter((m) => m.packId === packId).map((m) => m.speakerId)),
  });
  const wanted = packs
    .map((pack) => ({ pack, ids: idsIn(pack.id) }))
    .filter(({ ids }) => ids.claims.size + ids.speakers.size > 0);
  return await Promise.all(wanted.map(({ pack, ids }) => loadFrom(pack, ids)));
}

async function loadFrom(
  pack: InstalledPack,
  ids: { claims: Set<string>; speakers: Set<string> },
): Promise<PackRecords> {
  const [claims, speakers, sources] = await Promise.all([
    findRecords(pack, 'claim', ids.claims),
    listRecords(pack, 'speaker'),
    listRecords(pack, 'source'),
  ]);
  return {
    head: pack.head,
    claims,
    speakers: speakers.filter(({ id }) => ids.speakers.has(id)),
    sources,
    speakerNames: Object.fromEntries(speakers.map(({ id, name }) => [id, name])),
    claimCounts: ids.speakers.size > 0 ? await countClaims(pack, ids.speakers, sources) : new Map(),
  };
}

/** By speaker: claims attributed to them in the whole pack, and how many of these pages disagree about. */
async function countClaims(
  pack: InstalledPack,
  speakerIds: ReadonlySet<string>,
  sources: readonly Source[],
): Promise<Map<Speaker['id'], { claims: number; disputed: number }>> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const counts = new Map([...speakerIds].map((id) => [id, { claims: 0, disputed: 0 }]));
  for (const claim of await listRecords(pack, 'claim')) {
    if (!claim.speakers.some((id) => counts.has(id))) continue;
    const disputed = isDisputed(claim, byId);
    for (const id of claim.speakers) {
      const count = counts.get(id);
      if (count) counts.set(id, { claims: count.claims + 1, disputed: count.disputed + disputed });
    }
  }
  return counts;
}

const isDisputed = (claim: Claim, sources: ReadonlyMap<string, Source>): number =>
  Number(corroborate(claim, listNeededSources(claim, sources)).verdict === 'conflicting');
