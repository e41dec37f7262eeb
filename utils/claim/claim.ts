/** Records of a pack as the rest of the code sees them: parsed, defaults filled in, ids unique within the pack. */
import type { Evidence } from './evidence.ts';
import type { Value } from './value.ts';

/** A checkable statement (schema.org Claim). */
export interface Claim {
  id: string;
  text: string;
  variants: string[];
  topics: string[];
  /** Ids of speakers of the same pack. */
  speakers: string[];
  /** Concept groups: every group must be met by any of its words or phrases, compared by stem. */
  must: string[][];
  /** Words or phrases that mark a look-alike. */
  mustNot: string[];
  values: Value[];
  related: RelatedClaim[];
  /** `shared`: the origins rest on one and the same statement. */
  primary?: 'shared' | 'different' | undefined;
  review?: Review | undefined;
  evidence: Evidence[];
}

/** `relation` is an open word of the pack's author: `specific-of`, `general-of`, `contradicts`, `tension`, `lookalike`. */
export interface RelatedClaim {
  claim: string;
  relation: string;
}

export interface Review {
  rating: string;
  publisher?: string | undefined;
  url?: string | undefined;
}

/** The person or organisation a claim is attributed to. */
export interface Speaker {
  id: string;
  name: string;
  kind?: string | undefined;
  role?: string | undefined;
  aliases: string[];
  /** Words that tend to stand near the name; they decide about ambiguous short names. */
  cues: string[];
  sameAs: string[];
}

/** One publication. `published` is ISO 8601, possibly only year or month. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  author?: string | undefined;
  published?: string | undefined;
  url?: string | undefined;
  derivedFrom: Derivation[];
  fingerprint?: Fingerprint | undefined;
}

/** By what copies of a source are recognised without its text: hashes of runs of words, base64. */
export interface Fingerprint {
  scheme: string;
  hashes: string;
}

export type DerivationKind = 'syndicated' | 'rewritten' | 'translated' | 'cites';

export interface Derivation {
  source: string;
  kind: DerivationKind;
}
