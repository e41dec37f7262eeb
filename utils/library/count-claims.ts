import type { Claim } from '../claim/claim.ts';
import { corroborate } from '../corroborate/corroborate.ts';
import { listNeededSources } from '../corroborate/needed-sources.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { findClaimsOf } from '../store/records.ts';
import { loadSources } from './load-sources.ts';

/** Claims that are read for one page at most; to judge more would keep the reader waiting. */
const MOST_READ = 400;

export interface ClaimCount {
  claims: number;
  /** `null` when the speaker has too many claims to judge each. */
  disputed: number | null;
}

/** By speaker: claims attributed to them in the whole pack, and how many of these sources disagree about. */
export async function countClaims(
  pack: InstalledPack,
  speakerIds: ReadonlySet<string>,
): Promise<Map<string, ClaimCount>> {
  const found = await findClaimsOf(pack, speakerIds, MOST_READ);
  const claims = new Set([...found.values()].flatMap((one) => one.claims ?? []));
  const disputed = await listDisputed(pack, [...claims]);
  return new Map(
    [...found].map(([id, { total, claims: own }]) => [
      id,
      { claims: total, disputed: own && own.filter((claim) => disputed.has(claim)).length },
    ]),
  );
}

async function listDisputed(pack: InstalledPack, claims: readonly Claim[]): Promise<Set<Claim>> {
  const byId = new Map((await loadSources(pack, claims)).map((source) => [source.id, source]));
  return new Set(
    claims.filter(
      (claim) => corroborate(claim, listNeededSources(claim, byId)).verdict === 'conflicting',
    ),
  );
}
