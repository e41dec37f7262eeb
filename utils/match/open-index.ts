import type { Value } from '../claim/value.ts';
import { readSections } from './index-format.ts';

const NUMBERS = [
  'termSlots',
  'claimPack',
  'textClaim',
  'textStarts',
  'textTerms',
  'postingStarts',
  'postings',
  'claimFrequency',
  'ruleStarts',
  'rules',
  'speakerPack',
  'aliasStarts',
  'aliasTerms',
  'aliasSpeaker',
  'aliasFlags',
  'aliasCapitals',
  'aliasListStarts',
  'aliasLists',
  'cueStarts',
  'cueTerms',
] as const;
const TEXTS = ['packIds', 'claimIds', 'values', 'speakerIds'] as const;

/** A compiled index, opened: views into its buffer. Numbers name packs, claims, texts, speakers, aliases and terms. */
export interface MatchIndex extends Record<(typeof NUMBERS)[number], Uint32Array> {
  packIds: string[];
  claimIds: string[];
  speakerIds: string[];
  valuesOf(claim: number): Value[];
  /** How much a term tells: inverse claim frequency, natural logarithm. */
  weightOf: Float32Array;
  meanTextLength: number;
}

/** `null` when the buffer is of another version or damaged; then compile it again. */
export function openIndex(buffer: ArrayBuffer): MatchIndex | null {
  const sections = readSections(buffer, NUMBERS, TEXTS);
  if (!sections) return null;
  const { numbers, texts } = sections as {
    numbers: Record<(typeof NUMBERS)[number], Uint32Array>;
    texts: Record<(typeof TEXTS)[number], string>;
  };
  const values = texts.values.split('\n');
  const claimIds = toLines(texts.claimIds);
  return {
    ...numbers,
    packIds: toLines(texts.packIds),
    claimIds,
    speakerIds: toLines(texts.speakerIds),
    valuesOf: (claim) => (values[claim] ? (JSON.parse(values[claim]) as Value[]) : []),
    weightOf: toWeights(numbers.claimFrequency, claimIds.length),
    meanTextLength: numbers.textTerms.length / Math.max(1, numbers.textClaim.length),
  };
}

/** List `i` of a pair of sections written by the list builder. */
export const listAt = (items: Uint32Array, starts: Uint32Array, i: number): Uint32Array =>
  items.subarray(starts[i], starts[i + 1]);

const toLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Robertson's idf, kept positive by the 1 inside, as in Lucene. */
const toWeights = (frequency: Uint32Array, claims: number): Float32Array =>
  Float32Array.from(frequency, (df) => Math.log(1 + (claims - df + 0.5) / (df + 0.5)));
