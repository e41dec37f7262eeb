import type { Value } from '../claim/value.ts';
import { type Numbers, readSections } from './index-format.ts';
import { createRuleReader, type RuleReader } from './rule-bytes.ts';

/** In the order in which they are written. */
export const SECTIONS = [
  'termTable',
  'claimTexts',
  'textStarts',
  'textTerms',
  'ruleStarts',
  'rules',
  'modifierStarts',
  'modifiers',
  'formStarts',
  'forms',
  'termForm',
  'claimFlags',
  'postingStarts',
  'postings',
  'termCapital',
  'aliasStarts',
  'aliasTerms',
  'aliasSpeaker',
  'aliasFlags',
  'aliasCapitals',
  'aliasListStarts',
  'aliasLists',
  'cueStarts',
  'cueTerms',
  'roleStarts',
  'roleTerms',
  'soundKeys',
  'soundAliases',
  'nameTextStarts',
  'nameTexts',
  'packId',
  'language',
  'claimIdStarts',
  'claimIds',
  'valueStarts',
  'values',
  'speakerIdStarts',
  'speakerIds',
] as const;
type SectionName = (typeof SECTIONS)[number];
/** Sections of which the views themselves are of no use. */
type Hidden =
  | 'termTable'
  | 'postings'
  | 'packId'
  | 'language'
  | `${string}Ids`
  | `${string}IdStarts`
  | 'values'
  | 'valueStarts';

/** The compiled index of one pack, opened: views into its buffer. Numbers name claims, texts, speakers, aliases and terms. */
export interface MatchIndex extends Record<Exclude<SectionName, Hidden>, Numbers> {
  termSlots: Uint32Array;
  /** For each term its claims, ascending, in the lower 24 bits; above them how much it counts there, see `IMPACT_UNIT`. */
  postings: Uint32Array;
  packId: string;
  /** ISO 639; that of its stems. */
  language: string;
  claimCount: number;
  speakerCount: number;
  claimIdOf(claim: number): string;
  speakerIdOf(speaker: number): string;
  valuesOf(claim: number): Value[];
  /** How much a term tells: inverse claim frequency, natural logarithm. */
  weightOf: Float32Array;
  ruleReader: RuleReader;
}

/** `null` when the buffer is of another version or damaged; then compile it again. */
export function openIndex(buffer: ArrayBuffer): MatchIndex | null {
  const sections = readSections(buffer, SECTIONS);
  if (!sections) return null;
  const {
    termTable,
    postings,
    packId,
    language,
    claimIds,
    claimIdStarts,
    values,
    valueStarts,
    ...lists
  } = sections;
  const { speakerIds, speakerIdStarts, ...open } = lists;
  const claimCount = claimIdStarts.length - 1;
  const textAt = (bytes: Numbers, starts: Numbers, i: number) =>
    decoder.decode(bytes.subarray(starts[i] ?? 0, starts[i + 1] ?? 0) as Uint8Array);
  return {
    ...open,
    termSlots: termTable as Uint32Array,
    postings: postings as Uint32Array,
    packId: decoder.decode(packId as Uint8Array),
    language: decoder.decode(language as Uint8Array),
    claimCount,
    speakerCount: speakerIdStarts.length - 1,
    claimIdOf: (claim) => textAt(claimIds, claimIdStarts, claim),
    speakerIdOf: (speaker) => textAt(speakerIds, speakerIdStarts, speaker),
    valuesOf: (claim) => JSON.parse(textAt(values, valueStarts, claim) || '[]') as Value[],
    weightOf: toWeights(open.postingStarts, claimCount),
    ruleReader: createRuleReader(open.rules as Uint8Array),
  };
}

const decoder = new TextDecoder();

/** List `i` of a pair of sections written by the list builder; empty for numbers given out after it was written. */
export const listAt = (items: Numbers, starts: Numbers, i: number): Numbers =>
  items.subarray(starts[i] ?? items.length, starts[i + 1] ?? items.length);

/** Robertson's idf, kept positive by the 1 inside, as in Lucene. */
function toWeights(postingStarts: Numbers, claims: number): Float32Array {
  const weights = new Float32Array(Math.max(0, postingStarts.length - 1));
  for (let term = 0; term < weights.length; term++) {
    const df = (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
    weights[term] = Math.log(1 + (claims - df + 0.5) / (df + 0.5));
  }
  return weights;
}
