import type { Claim, Source } from '../claim/claim.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { findRecords } from '../store/records.ts';

/** Copies of copies are seldom; a chain longer than this is cut off, and what is beyond counts as unknown. */
const MOST_STEPS = 8;

/** The sources of the claims' evidence and, step by step, those they derive from. */
export async function loadSources(
  pack: InstalledPack,
  claims: readonly Claim[],
): Promise<Source[]> {
  const sources = new Map<string, Source>();
  let wanted = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  for (let step = 0; wanted.size > 0 && step < MOST_STEPS; step++) {
    const found = await findRecords(pack, 'source', wanted);
    for (const source of found) sources.set(source.id, source);
    const upstream = found.flatMap(({ derivedFrom }) => derivedFrom.map(({ source }) => source));
    wanted = new Set(upstream.filter((id) => !sources.has(id)));
  }
  return [...sources.values()];
}
