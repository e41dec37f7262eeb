/** All packs of the library, made searchable. Built in slices, because a pack may hold 100,000 claims. */
import type { Claim, Source, Speaker } from '../../utils/claim/claim.ts';
import type { Verdict } from '../../utils/claim/corroboration.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import { listClaimKeys } from '../../utils/claim/record-identity.ts';
import { corroborate } from '../../utils/corroborate/corroborate.ts';
import { listNeededSources } from '../../utils/corroborate/needed-sources.ts';
import { foldForSearch } from './search.ts';

export interface ClaimEntry {
  packId: string;
  claim: Claim;
  verdict: Verdict;
  origins: number;
  pages: number;
  /** Folded: the claim's own wordings, then its topics, speakers and sources. */
  folded: string;
  /** How much of {@link folded} are its own wordings. */
  ownLength: number;
  /** What it is recognised by in other packs. */
  keys: string[];
  /** The same claim in other packs. */
  twins: ClaimEntry[];
}

export interface SpeakerEntry {
  packId: string;
  speaker: Speaker;
  claims: ClaimEntry[];
  folded: string;
}

/** One pack's part of the catalogue. */
export interface PackEntries {
  pack: Pack;
  sources: Map<string, Source>;
  claims: Map<string, ClaimEntry>;
  speakers: Map<string, SpeakerEntry>;
}

export interface Catalogue {
  packs: PackEntries[];
  claims: ClaimEntry[];
  speakers: SpeakerEntry[];
  findPack(packId: string): PackEntries | null;
  findClaim(packId: string, claimId: string): ClaimEntry | null;
  findSpeaker(packId: string, speakerId: string): SpeakerEntry | null;
}

/** So long the building may keep the page from answering. */
const SLICE_MS = 12;

export async function buildPackEntries(pack: Pack, signal: AbortSignal): Promise<PackEntries> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const speakers = new Map(
    pack.speakers.map((speaker) => [speaker.id, toSpeakerEntry(pack.id, speaker)]),
  );
  const entries: PackEntries = { pack, sources, speakers, claims: new Map() };
  let sliceStart = performance.now();

  for (const claim of pack.claims) {
    const entry = toClaimEntry(claim, entries);
    entries.claims.set(claim.id, entry);
    for (const id of speakersOf(claim)) speakers.get(id)?.claims.push(entry);
    if (performance.now() - sliceStart < SLICE_MS) continue;
    await nextTask();
    signal.throwIfAborted();
    sliceStart = performance.now();
  }
  return entries;
}

export function joinCatalogue(packs: PackEntries[]): Catalogue {
  const byId = new Map(packs.map((entries) => [entries.pack.id, entries]));
  return {
    packs,
    claims: packs.flatMap(({ claims }) => [...claims.values()]),
    speakers: packs.flatMap(({ speakers }) => [...speakers.values()]),
    findPack: (packId) => byId.get(packId) ?? null,
    findClaim: (packId, claimId) => byId.get(packId)?.claims.get(claimId) ?? null,
    findSpeaker: (packId, speakerId) => byId.get(packId)?.speakers.get(speakerId) ?? null,
  };
}

/** Lists only what pages are compared with now; what notes and links lead to is still found. */
export const listOnly = (catalogue: Catalogue, isUsed: (packId: string) => boolean): Catalogue => ({
  ...catalogue,
  packs: catalogue.packs.filter(({ pack }) => isUsed(pack.id)),
  claims: catalogue.claims.filter(({ packId }) => isUsed(packId)),
  speakers: catalogue.speakers.filter(({ packId }) => isUsed(packId)),
});

function toClaimEntry(claim: Claim, { pack, sources, speakers }: PackEntries): ClaimEntry {
  const { verdict, origins, pages } = corroborate(claim, listNeededSources(claim, sources));
  const own = foldForSearch([claim.text, ...claim.variants].join('\n'));
  const cited = claim.evidence.flatMap(({ source }) => {
    const found = sources.get(source);
    return found ? [found.title, found.publisher, found.author ?? ''] : [];
  });
  const names = speakersOf(claim).map((id) => speakers.get(id)?.folded ?? '');
  const rest = foldForSearch([...claim.topics, ...cited].join('\n'));
  return {
    packId: pack.id,
    claim,
    verdict,
    origins,
    pages,
    folded: [own, rest, ...names].join('\n'),
    ownLength: own.length,
    keys: listClaimKeys(claim),
    twins: [],
  };
}

const toSpeakerEntry = (packId: string, speaker: Speaker): SpeakerEntry => ({
  packId,
  speaker,
  claims: [],
  folded: foldForSearch([speaker.name, speaker.role ?? '', ...speaker.aliases].join('\n')),
});

/** Whom the claim or its evidence names, each once. */
const speakersOf = (claim: Claim): string[] => [
  ...new Set([...claim.speakers, ...claim.evidence.flatMap(({ speaker }) => speaker ?? [])]),
];

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
