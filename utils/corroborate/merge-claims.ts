import type { Source } from '../claim/claim.ts';
import type { Evidence } from '../claim/evidence.ts';
import { toPageKey } from '../claim/page-key.ts';
import { type KnownClaim, recordKey } from '../claim/reading.ts';
import { corroborate } from './corroborate.ts';

/**
 * One claim out of what several packs know of it: the wording of the first, the evidence of all. Sources with one
 * address are one source, so that two packs that cite the same page make no second one of it. Every piece of evidence
 * keeps the packs it came from. At least one claim must be given.
 */
export function mergeClaims(all: readonly [KnownClaim, ...KnownClaim[]]): KnownClaim {
  const [first, ...others] = all;
  if (others.length === 0) return first;
  const idIn = toLookup(numberRecords(all.flatMap(listSources)));
  const speakerIn = toLookup(numberRecords(all.flatMap(listSpeakers)));
  const sources = mergeSources(all, idIn);
  const { evidence, evidencePacks } = mergeEvidence(all, idIn, speakerIn);
  const claim = {
    ...first.claim,
    evidence,
    speakers: [
      ...new Set(all.flatMap((known) => known.claim.speakers.map((id) => speakerIn(known, id)))),
    ],
  };
  const corroboration = corroborate(claim, Object.values(sources));
  return {
    ...first,
    claim,
    corroboration,
    sources,
    speakerNames: Object.fromEntries(
      all.flatMap((known) =>
        Object.entries(known.speakerNames).map(([id, name]) => [speakerIn(known, id), name]),
      ),
    ),
    isThisPage: [...new Set(all.flatMap((known) => known.isThisPage.map((id) => idIn(known, id))))],
    alsoIn: others.map(({ packId, packTitle, packVersion, claim: { id } }) => ({
      packId,
      packTitle,
      packVersion,
      claimId: id,
    })),
    evidencePacks,
    packsDisagree:
      corroboration.verdict === 'conflicting' &&
      all.every((known) => known.corroboration.verdict !== 'conflicting'),
  };
}

/** A source or speaker of one pack, and what it has in common with its double in another; `null` when nothing. */
interface PackRow {
  packId: string;
  id: string;
  shared: string | null;
}

const listSources = ({ packId, sources }: KnownClaim): PackRow[] =>
  Object.values(sources).map(({ id, url }) => ({
    packId,
    id,
    shared: url === undefined ? null : toPageKey(url),
  }));

/** Whoever has one name is one speaker here, since nothing but the name is shown. */
const listSpeakers = ({ packId, speakerNames }: KnownClaim): PackRow[] =>
  Object.entries(speakerNames).map(([id, shared]) => ({ packId, id, shared }));

/** By pack and id: the id after merging; that of the first pack that has the record. */
function numberRecords(rows: readonly PackRow[]): Map<string, string> {
  const ids = new Map<string, string>();
  const byShared = new Map<string, string>();
  const taken = new Set<string>();
  for (const { packId, id, shared } of rows) {
    const merged = byShared.get(shared ?? '') ?? (taken.has(id) ? recordKey(packId, id) : id);
    ids.set(recordKey(packId, id), merged);
    taken.add(merged);
    if (shared) byShared.set(shared, merged);
  }
  return ids;
}

type IdIn = (known: KnownClaim, id: string) => string;

const toLookup =
  (ids: ReadonlyMap<string, string>): IdIn =>
  ({ packId }, id) =>
    ids.get(recordKey(packId, id)) ?? id;

/** A page that two packs describe has the first one's title and the derivations of both. */
function mergeSources(all: readonly KnownClaim[], idIn: IdIn): Record<string, Source> {
  const merged = new Map<string, Source>();
  for (const known of all)
    for (const source of Object.values(known.sources)) {
      const id = idIn(known, source.id);
      const derivedFrom = source.derivedFrom.map((one) => ({
        ...one,
        source: idIn(known, one.source),
      }));
      const before = merged.get(id);
      merged.set(id, {
        ...(before ?? source),
        id,
        derivedFrom: [...(before?.derivedFrom ?? []), ...derivedFrom],
      });
    }
  return Object.fromEntries(merged);
}

/** What two packs say alike of one source is said once, in the words of the first. */
function mergeEvidence(all: readonly KnownClaim[], idIn: IdIn, speakerIn: IdIn) {
  const evidence = new Map<string, Evidence>();
  const evidencePacks: Record<string, string[]> = {};
  for (const known of all)
    for (const item of known.claim.evidence) {
      const source = idIn(known, item.source);
      const speaker = item.speaker === undefined ? undefined : speakerIn(known, item.speaker);
      const key = JSON.stringify([source, item.stance, item.values, speaker]);
      if (!evidence.has(key)) evidence.set(key, { ...item, source, speaker });
      evidencePacks[source] = [...new Set([...(evidencePacks[source] ?? []), known.packTitle])];
    }
  return { evidence: [...evidence.values()], evidencePacks };
}
