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
  const counts = new Map<string, ClaimCount>();
  for (const id of speakerIds) {
    const { total, claims } = await findClaimsOf(pack, id, MOST_READ);
    counts.set(id, { claims: total, disputed: claims && (await countDisputed(pack, claims)) });
  }
  return counts;
}

async function countDisputed(pack: InstalledPack, claims: readonly Claim[]): Promise<number> {
  const byId = new Map((await loadSources(pack, claims)).map((source) => [source.id, source]));
  return claims.filter(
    (claim) => corroborate(claim, listNeededSources(claim, byId)).verdict === 'conflicting',
  ).length;
}
