import type { Claim, Source, Speaker } from '../claim/claim.ts';
import type { ClaimMention, Mentions } from '../claim/mention.ts';
import type { PackHead } from '../claim/pack.ts';
import { isSamePage } from '../claim/page-key.ts';
import { type KnownClaim, type KnownSpeaker, type Reading, recordKey } from '../claim/reading.ts';
import { corroborate } from '../corroborate/corroborate.ts';
import { listNeededSources } from '../corroborate/needed-sources.ts';
import type { ClaimCount } from './count-claims.ts';
import { isUpdate } from './is-update.ts';

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
  claimCounts: ReadonlyMap<string, ClaimCount>;
}

export interface ReadPage {
  /** Tells which source is this very page. */
  url: string;
  /** When it was published, ISO 8601; tells what it gives later than others. */
  date: string | null;
  compared: Reading['compared'];
}

/** Mentions and the records they need, as card and popup show them. */
export function toReading(
  { claims, speakers, quotes }: Mentions,
  records: readonly PackRecords[],
  page: ReadPage,
): Reading {
  const known = Object.fromEntries(
    records.flatMap((pack) =>
      pack.claims.map((claim) => [
        recordKey(pack.head.id, claim.id),
        toKnownClaim(claim, pack, page.url),
      ]),
    ),
  );
  return {
    claimMentions: claims.map((mention) => withUpdate(mention, known, page.date)),
    speakerMentions: speakers,
    quotes,
    claims: known,
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

function withUpdate(
  mention: ClaimMention,
  known: Record<string, KnownClaim>,
  date: string | null,
): ClaimMention {
  const claim = known[recordKey(mention.packId, mention.claimId)];
  if (!mention.conflict || !claim || !isUpdate(mention.conflict, claim, date)) return mention;
  return { ...mention, conflict: { ...mention.conflict, updated: true } };
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
    alsoIn: [],
    evidencePacks: {},
    packsDisagree: false,
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
  alsoIn: [],
});
