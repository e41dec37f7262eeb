/** What is known about the page at hand: the one answer that card, popup and side panel show. */
import type { Claim, Source, Speaker } from './claim.ts';
import type { Corroboration } from './corroboration.ts';
import type { ClaimMention, QuoteMention, SpeakerMention } from './mention.ts';

export interface Reading {
  /** In reading order, `related` ones included. */
  claimMentions: ClaimMention[];
  speakerMentions: SpeakerMention[];
  quotes: QuoteMention[];
  /** Every claim that is mentioned, by {@link recordKey}. */
  claims: Record<string, KnownClaim>;
  speakers: Record<string, KnownSpeaker>;
  /** Size of what the page was compared with, for the words of "nothing found". */
  compared: { sentences: number; claims: number; packs: number };
}

export interface KnownClaim {
  packId: string;
  packTitle: string;
  packVersion: number;
  claim: Claim;
  corroboration: Corroboration;
  /** The sources of its evidence and those they derive from, by id. */
  sources: Record<string, Source>;
  /** Names of the speakers it or its evidence names, by id. */
  speakerNames: Record<string, string>;
  /** Ids of sources that are this very page (same URL); empty when the page is not in the evidence. */
  isThisPage: string[];
  /** Other packs with the same claim, whose evidence is included. */
  alsoIn: PackRecord[];
  /** By source: titles of the packs that give evidence of it; empty while one pack alone knows the claim. */
  evidencePacks: Record<string, string[]>;
  /** Whether sources differ only because packs do: each pack by itself knows of no conflict. */
  packsDisagree: boolean;
}

/** A claim of a pack, as it is named where several packs are shown together. */
export interface PackRecord {
  packId: string;
  packTitle: string;
  packVersion: number;
  claimId: string;
}

export interface KnownSpeaker {
  packId: string;
  packTitle: string;
  packVersion: number;
  speaker: Speaker;
  /** How many claims of the pack are attributed to the speaker, and how many of those are `conflicting`; `null`: too many to judge. */
  claims: number;
  disputed: number | null;
  /** Titles of other packs that know the speaker. */
  alsoIn: string[];
}

/** What a content script tells about its page. */
export type PageState =
  | { kind: 'reading' }
  | { kind: 'read'; reading: Reading; url: string; title: string }
  | { kind: 'not-news' }
  | { kind: 'off' }
  | { kind: 'gave-up'; at: number; reading: Reading; url: string; title: string }
  | { kind: 'failed'; message: string };

/** Key of a claim or speaker across packs. */
export const recordKey = (packId: string, id: string): string => `${packId} ${id}`;
