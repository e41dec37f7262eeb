import type { Value } from '../claim/value.ts';
import { readSections } from './index-format.ts';

const NUMBERS = [
  'termSlots',
  'claimTexts',
  'textStarts',
  'textTerms',
  'ruleStarts',
  'rules',
  'modifierStarts',
  'modifiers',
  'nameStarts',
  'names',
  'claimFlags',
  'postingStarts',
  'postings',
  'impacts',
  'termCapital',
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

/** The compiled index of one pack, opened: views into its buffer. Numbers name claims, texts, speakers, aliases and terms. */
export interface MatchIndex extends Record<(typeof NUMBERS)[number], Uint32Array> {
  packId: string;
  /** The one pack, by the number that its speakers have for it. */
  packIds: string[];
  claimIds: string[];
  speakerIds: string[];
  valuesOf(claim: number): Value[];
  /** How much a term tells: inverse claim frequency, natural logarithm. */
  weightOf: Float32Array;
  /** One byte for each posting, see `IMPACT_UNIT`. */
  impactOf: Uint8Array;
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
    packId: texts.packIds,
    packIds: [texts.packIds],
    claimIds,
    speakerIds: toLines(texts.speakerIds),
    valuesOf: (claim) => (values[claim] ? (JSON.parse(values[claim]) as Value[]) : []),
    weightOf: toWeights(numbers.postingStarts, claimIds.length),
    impactOf: new Uint8Array(numbers.impacts.buffer, numbers.impacts.byteOffset),
  };
}

/** List `i` of a pair of sections written by the list builder; empty for numbers given out after it was written. */
export const listAt = (items: Uint32Array, starts: Uint32Array, i: number): Uint32Array =>
  items.subarray(starts[i] ?? items.length, starts[i + 1] ?? items.length);

const toLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Robertson's idf, kept positive by the 1 inside, as in Lucene. */
function toWeights(postingStarts: Uint32Array, claims: number): Float32Array {
  const weights = new Float32Array(Math.max(0, postingStarts.length - 1));
  for (let term = 0; term < weights.length; term++) {
    const df = (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
    weights[term] = Math.log(1 + (claims - df + 0.5) / (df + 0.5));
  }
  return weights;
}
