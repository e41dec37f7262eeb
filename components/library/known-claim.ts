import type { Claim } from '../../utils/claim/claim.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { corroborate } from '../../utils/corroborate/corroborate.ts';
import { listNeededSources } from '../../utils/corroborate/needed-sources.ts';
import type { PackEntries } from './catalogue.ts';

/** A claim with all that is shown of it; computed when it is shown, because few of a pack's claims ever are. */
export function toKnownClaim(claim: Claim, { pack, sources, speakers }: PackEntries): KnownClaim {
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
