import type { Claim, Source, Speaker } from '../claim/claim.ts';
import type { Mentions } from '../claim/mention.ts';
import type { PackHead } from '../claim/pack.ts';
import { type KnownClaim, type KnownSpeaker, type Reading, recordKey } from '../claim/reading.ts';
import { corroborate } from '../corroborate/corroborate.ts';
import { listNeededSources } from '../corroborate/needed-sources.ts';

/** The records of one pack that an article's mentions need. */
export interface PackRecords {
  head: PackHead;
  claims: readonly Claim[];
  speakers: readonly Speaker[];
  /** The sources of the claims' evidence and all they derive from. */
  sources: readonly Source[];
  /** Names of all speakers that the claims or their evidence name. */
  speakerNames: Readonly<Record<string, string>>;
  /** By speaker: claims attributed to them, and how many of these are disputed. */
  claimCounts: ReadonlyMap<string, { claims: number; disputed: number }>;
}

/** Mentions and the records they need, as card and popup show them. `pageUrl` tells which source is this very page. */
export function toReading(
  { claims, speakers, quotes }: Mentions,
  records: readonly PackRecords[],
  page: { url: string; compared: Reading['compared'] },
): Reading {
  return {
    claimMentions: claims,
    speakerMentions: speakers,
    quotes,
    claims: Object.fromEntries(
      records.flatMap((pack) =>
        pack.claims.map((claim) => [
          recordKey(pack.head.id, claim.id),
          toKnownClaim(claim, pack, page.url),
        ]),
      ),
    ),
    speakers: Object.fromEntries(
      records.flatMap((pack) =>
        pack.speakers.map((speaker) => [
          recordKey(pack.head.id, speaker.id),
          toKnownSpeaker(speaker, pack),
        ]),
      ),
    ),
    compared: page.compared,
  };
}

function toKnownClaim(
  claim: Claim,
  { head, sources, speakerNames }: PackRecords,
  url: string,
): KnownClaim {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const needed = listNeededSources(claim, byId);
  const named = [...claim.speakers, ...claim.evidence.flatMap(({ speaker }) => speaker ?? [])];
  return {
    packId: head.id,
    packTitle: head.title,
    packVersion: head.version,
    claim,
    corroboration: corroborate(claim, needed),
    sources: Object.fromEntries(needed.map((source) => [source.id, withoutFingerprint(source)])),
    speakerNames: Object.fromEntries(named.map((id) => [id, speakerNames[id] ?? id])),
    isThisPage: needed.filter((source) => isSamePage(source.url, url)).map(({ id }) => id),
  };
}

/** Nobody looks at it, and it is longer than all the rest. */
const withoutFingerprint = ({ fingerprint: _hashes, ...source }: Source): Source => source;

const toKnownSpeaker = (speaker: Speaker, { head, claimCounts }: PackRecords): KnownSpeaker => ({
  packId: head.id,
  packTitle: head.title,
  packVersion: head.version,
  speaker,
  ...(claimCounts.get(speaker.id) ?? { claims: 0, disputed: 0 }),
});

/** Addresses name one page when they differ only in scheme, `www.`, query, fragment or a closing slash. */
function isSamePage(known: string | undefined, here: string): boolean {
  return known !== undefined && toPageKey(known) === toPageKey(here);
}

function toPageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const article = ['id', 'p', 'article'].map((name) => searchParams.get(name) ?? ''); // some sites name it in the query
  return [hostname.replace(/^www\./, '') + pathname.replace(/\/$/, ''), ...article].join(' ');
}
