import type { Claim } from '../../utils/claim/claim.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { corroborate } from '../../utils/corroborate/corroborate.ts';
import { mergeClaims } from '../../utils/corroborate/merge-claims.ts';
import { listNeededSources } from '../../utils/corroborate/needed-sources.ts';
import type { Catalogue, ClaimEntry, PackEntries } from './catalogue.ts';

/**
 * A claim with all that is shown of it, the evidence of other packs that know it included; computed when it is shown,
 * because few of a pack's claims ever are. The entry must be of the catalogue.
 */
export function toKnownClaim(entry: ClaimEntry, catalogue: Catalogue): KnownClaim {
  const [first, ...others] = [entry, ...entry.twins].flatMap(({ packId, claim }) => {
    const entries = catalogue.findPack(packId);
    return entries ? toClaimOfPack(claim, entries) : [];
  });
  if (!first) throw new Error(`No pack ${entry.packId} in the catalogue`);
  return mergeClaims([first, ...others]);
}

/** What one pack by itself knows. */
export function toClaimOfPack(claim: Claim, { pack, sources, speakers }: PackEntries): KnownClaim {
  const needed = listNeededSources(claim, sources);
  const named = [...claim.speakers, ...claim.evidence.flatMap(({ speaker }) => speaker ?? [])];
  return {
    packId: pack.id,
    packTitle: pack.title,
    packVersion: pack.version,
    claim,
    corroboration: corroborate(claim, needed),
    sources: Object.fromEntries(needed.map((source) => [source.id, source])),
    speakerNames: Object.fromEntries(named.map((id) => [id, speakers.get(id)?.speaker.name ?? id])),
    isThisPage: [], // the library is no page of the news
    alsoIn: [],
    evidencePacks: {},
    packsDisagree: false,
  };
}
