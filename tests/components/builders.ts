/** What a card, a row or a page of the library shows, built from a pack as the product does it. */
import type { CardActions, CardContent } from '../../components/card/create-card.tsx';
import {
  buildPackEntries,
  type Catalogue,
  joinCatalogue,
} from '../../components/library/catalogue.ts';
import { toClaimOfPack } from '../../components/library/known-claim.ts';
import type { Claim, Source } from '../../utils/claim/claim.ts';
import type { ClaimMention, SpeakerMention } from '../../utils/claim/mention.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import {
  type KnownClaim,
  type KnownSpeaker,
  type Reading,
  recordKey,
} from '../../utils/claim/reading.ts';
import type { InstalledPack } from '../../utils/store/packs-database.ts';
import { aClaim, aNote, aPack, aReading, aSource, aSpeaker } from '../builders.ts';

export const PAGE = { url: 'https://courier.example/gate', title: 'Storm gate is open again' };

/** `this page` stands for the page in front of the reader. */
export const SOURCES: Source[] = [
  aSource({
    id: 'wire',
    publisher: 'Northbank Wire',
    published: '2026-08-24',
    url: 'https://wire.example/1',
  }),
  aSource({
    id: 'sextant',
    publisher: 'The Daily Sextant',
    published: '2026-08-25',
    derivedFrom: [{ source: 'wire', kind: 'syndicated' }],
  }),
  aSource({
    id: 'kanal',
    publisher: 'Kanal Elf',
    published: '2026-08-26',
    derivedFrom: [{ source: 'wire', kind: 'rewritten' }],
  }),
  aSource({
    id: 'tide',
    publisher: 'Harbour & Tide',
    published: '2026-08-28',
    derivedFrom: [{ source: 'wire', kind: 'cites' }],
  }),
  aSource({ id: 'lowgate', publisher: 'The Lowgate Post', published: '2026-08-30' }),
  aSource({
    id: 'courier',
    publisher: 'The Velmouth Courier',
    published: '2026-09-02',
    url: PAGE.url,
  }),
];

export const SPEAKERS = [
  aSpeaker({ role: 'harbour master of Velmouth', aliases: ['I. Verrin', 'harbourmaster Verrin'] }),
  aSpeaker({ id: 'city', name: 'City of Velmouth', kind: 'organisation' }),
];

export const packOf = (claims: Claim[], part: Partial<Pack> = {}): Pack =>
  aPack({
    title: 'Velmouth Storm Gate',
    version: 12,
    sources: SOURCES,
    speakers: SPEAKERS,
    claims,
    ...part,
  });

/** A claim with its verdict computed from its evidence. `isThisPage` names the sources that are the page at hand. */
export function known(claim: Partial<Claim>, isThisPage: string[] = []): KnownClaim {
  const pack = packOf([aClaim(claim)]);
  const [first] = pack.claims;
  if (!first) throw new Error('no claim');
  const entries = {
    pack,
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    speakers: new Map(
      pack.speakers.map((speaker) => [
        speaker.id,
        { packId: pack.id, speaker, claims: [], folded: '' },
      ]),
    ),
    claims: new Map(),
  };
  return { ...toClaimOfPack(first, entries), isThisPage };
}

export const knownSpeaker = (part: Partial<KnownSpeaker> = {}): KnownSpeaker => ({
  packId: 'example.org/gate',
  packTitle: 'Velmouth Storm Gate',
  packVersion: 12,
  speaker: SPEAKERS[0] ?? aSpeaker(),
  claims: 14,
  disputed: 2,
  alsoIn: [],
  ...part,
});

/** What is known of a page on which these are mentioned, in this order. */
export const readingOf = (
  claims: { known: KnownClaim; mention: ClaimMention }[],
  part: Partial<Reading> = {},
): Reading =>
  aReading({
    claimMentions: claims.map(({ mention }) => mention),
    claims: Object.fromEntries(
      claims.map((item) => [recordKey(item.known.packId, item.known.claim.id), item.known]),
    ),
    compared: { sentences: 38, claims: 1846, packs: 4 },
    ...part,
  });

export const contentOf = (
  mention: ClaimMention | SpeakerMention,
  reading: Reading,
  part: Partial<CardContent> = {},
): CardContent => ({ mention, reading, notes: [], page: PAGE, ...part });

export const actions = (part: Partial<CardActions> = {}): CardActions => ({
  onSaveNote: async () => aNote(),
  onDeleteNote: async () => undefined,
  onRestoreNote: async () => undefined,
  onExplain: async () => null,
  onOpenLibrary: () => undefined,
  onClose: () => undefined,
  onPin: () => undefined,
  ...part,
});

export async function catalogueOf(...packs: Pack[]): Promise<Catalogue> {
  const { signal } = new AbortController();
  return joinCatalogue(await Promise.all(packs.map((pack) => buildPackEntries(pack, signal))));
}

export const installed = (pack: Pack, part: Partial<InstalledPack> = {}): InstalledPack => {
  const { claims, speakers, sources, ...head } = pack;
  return {
    id: pack.id,
    head,
    counts: { claims: claims.length, speakers: speakers.length, sources: sources.length },
    enabled: true,
    order: null,
    marks: true,
    origin: 'file',
    generation: 1,
    installedAt: 0,
    ...part,
  } as InstalledPack;
};
