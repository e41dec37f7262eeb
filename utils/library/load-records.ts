import type { Claim } from '../claim/claim.ts';
import type { Mentions } from '../claim/mention.ts';
import { listClaimKeys } from '../claim/record-identity.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { findClaimsByKey, findRecords } from '../store/records.ts';
import { countClaims } from './count-claims.ts';
import { loadSources } from './load-sources.ts';
import type { PackRecords } from './to-reading.ts';

/** What the mentions of an article need from each pack, and what other packs know of the same claims. */
export async function loadRecords(
  packs: readonly InstalledPack[],
  { claims, speakers }: Pick<Mentions, 'claims' | 'speakers'>,
): Promise<PackRecords[]> {
  const mentioned = await Promise.all(
    packs.map(async (pack) => ({
      pack,
      claims: await findRecords(pack, 'claim', idsIn(pack, claims, 'claimId')),
      speakerIds: idsIn(pack, speakers, 'speakerId'),
    })),
  );
  const keys = new Set(mentioned.flatMap((one) => one.claims.flatMap(listClaimKeys)));
  const loaded = await Promise.all(
    mentioned.map(async ({ pack, claims: found, speakerIds }) => {
      const twins = packs.length > 1 ? await findClaimsByKey(pack, keys) : [];
      return loadFrom(pack, withoutDoubles([...found, ...twins]), speakerIds);
    }),
  );
  return loaded.filter((one) => one.claims.length + one.speakers.length > 0);
}

function idsIn<K extends string>(
  { id }: InstalledPack,
  mentions: readonly ({ packId: string } & Record<K, string>)[],
  key: K,
): Set<string> {
  return new Set(mentions.filter(({ packId }) => packId === id).map((mention) => mention[key]));
}

const withoutDoubles = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

async function loadFrom(
  pack: InstalledPack,
  claims: Claim[],
  speakerIds: ReadonlySet<string>,
): Promise<PackRecords> {
  const named = claims.flatMap((claim) => [
    ...claim.speakers,
    ...claim.evidence.flatMap(({ speaker }) => speaker ?? []),
  ]);
  const [sources, speakers, claimCounts] = await Promise.all([
    loadSources(pack, claims),
    findRecords(pack, 'speaker', new Set([...speakerIds, ...named])),
    countClaims(pack, speakerIds),
  ]);
  return {
    head: pack.head,
    claims,
    speakers: speakers.filter(({ id }) => speakerIds.has(id)),
    sources,
    speakerNames: Object.fromEntries(speakers.map(({ id, name }) => [id, name])),
    claimCounts,
  };
}
