/** An annotation pack after parsing: a versioned collection that somebody publishes. */
import type { Claim, Source, Speaker } from './claim.ts';

export interface Pack {
  format: 'annotation-pack/1';
  id: string;
  title: string;
  description?: string | undefined;
  /** BCP 47. */
  language: string;
  version: number;
  published?: string | undefined;
  license?: string | undefined;
  publisher?: { name: string; url?: string | undefined } | undefined;
  speakers: Speaker[];
  sources: Source[];
  claims: Claim[];
}

/** A pack without its records. */
export type PackHead = Omit<Pack, 'speakers' | 'sources' | 'claims'>;
