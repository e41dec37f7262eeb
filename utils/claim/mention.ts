/** Places in an article where a known claim or speaker is found. */
import type { ValueConflict } from './value.ts';

/** The text of one article. Blocks end with `\n`; offsets elsewhere are UTF-16 units into `text`. */
export interface ArticleText {
  text: string;
  /** BCP 47, `und` when the page does not say. */
  language: string;
  /** When it was published, ISO 8601, or `null`. */
  date: string | null;
}

/** `start` inclusive, `end` exclusive, UTF-16 units into the article text. */
export interface Span {
  start: number;
  end: number;
}

/** `same` and `conflict` are highlighted; `related` is not sure enough and shown in lists only. */
export type Relation = 'same' | 'conflict' | 'related';

export interface ClaimMention extends Span {
  kind: 'claim';
  packId: string;
  claimId: string;
  relation: Relation;
  /** 0 to 1, comparable across packs. */
  score: number;
  conflict?: ValueConflict | undefined;
  /** Where several packs know the claim and the first one did not find it here: the record that did. */
  foundBy?: { packId: string; claimId: string } | undefined;
}

export interface SpeakerMention extends Span {
  kind: 'speaker';
  packId: string;
  speakerId: string;
}

/** A direct quotation on the page, with the known speaker it is attributed to, if any. */
export interface QuoteMention extends Span {
  packId: string | null;
  speakerId: string | null;
  certainty: 'asserted' | 'probable' | 'open';
}

/** All that is found in one article, each list in reading order. */
export interface Mentions {
  claims: ClaimMention[];
  speakers: SpeakerMention[];
  quotes: QuoteMention[];
}
