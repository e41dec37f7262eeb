import type { Corroboration } from '../../utils/claim/corroboration.ts';
import { groupSame } from '../../utils/claim/record-identity.ts';
import type { Catalogue, ClaimEntry } from './catalogue.ts';
import { toKnownClaim } from './known-claim.ts';

/** Each claim once: where several packs know it, the entry of the first, judged by the evidence of all. */
export function mergeEntries(catalogue: Catalogue): Catalogue {
  if (catalogue.packs.length < 2) return catalogue;
  const merged = new Map<ClaimEntry, ClaimEntry>();
  for (const group of groupSame(catalogue.claims, ({ keys }) => keys))
    for (const entry of group) {
      const twins = group.filter(({ packId }) => packId !== entry.packId);
      if (twins.length > 0) merged.set(entry, judge({ ...entry, twins }, catalogue));
    }
  const isFirst = (entry: ClaimEntry) =>
    (merged.get(entry)?.twins ?? []).every((twin) => orderOf(catalogue, entry, twin) < 0);
  return {
    ...catalogue,
    claims: catalogue.claims.filter(isFirst).map((entry) => merged.get(entry) ?? entry),
    findClaim: (packId, claimId) => {
      const entry = catalogue.findClaim(packId, claimId);
      return entry && (merged.get(entry) ?? entry);
    },
  };
}

function judge(entry: ClaimEntry, catalogue: Catalogue): ClaimEntry {
  const { verdict, origins, pages }: Corroboration = toKnownClaim(entry, catalogue).corroboration;
  return { ...entry, verdict, origins, pages };
}

const orderOf = ({ packs }: Catalogue, a: ClaimEntry, b: ClaimEntry): number =>
  packs.findIndex(({ pack }) => pack.id === a.packId) -
  packs.findIndex(({ pack }) => pack.id === b.packId);
