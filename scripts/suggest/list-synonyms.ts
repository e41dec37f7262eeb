import { listTokens } from '../../utils/text/tokens.ts';
import type { Lexicon, PartOfSpeech, Sense } from './lexicon.ts';
import type { Reading } from './part-of-speech.ts';

export interface Synonym {
  words: string;
  /** 0 to 1. */
  closeness: number;
}

/** How close a word is by the way that leads to it; chosen by hand. */
const CLOSENESS = { same: 0.9, derived: 0.8, narrower: 0.4 } as const;
/** Rarer meanings count less, and at most so many are looked at. */
const SENSES = { most: 4, fall: 0.5 } as const;
/** What a meaning gains when its words or definition stand in the claim's other wordings (Lesk 1986). */
const AGREEMENT = { word: 0.5, gloss: 0.1 } as const;

/** Words for the same thing, closest first: of the meanings that the claim's wordings speak for, then narrower words. */
export function listSynonyms(
  lexicon: Lexicon,
  { part, base }: Reading,
  wordings: readonly string[],
): Synonym[] {
  const context = new Set(wordings.flatMap(toStems));
  const ranked = lexicon
    .senses(base, part)
    .slice(0, SENSES.most)
    .map((sense, rank) => ({ sense, weight: weigh(sense, base, context) * SENSES.fall ** rank }))
    .sort((a, b) => b.weight - a.weight);
  const best = ranked[0]?.weight ?? 1;
  const closest = new Map<string, number>();
  for (const { sense, weight } of ranked)
    for (const { words, closeness } of listWords(sense, part)) {
      const score = (closeness * weight) / best;
      if (words !== base && score > (closest.get(words) ?? 0)) closest.set(words, score);
    }
  return [...closest]
    .map(([words, closeness]) => ({ words, closeness }))
    .sort((a, b) => b.closeness - a.closeness);
}

const toStems = (text: string): string[] =>
  listTokens(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));

function weigh({ words, gloss }: Sense, base: string, context: ReadonlySet<string>): number {
  const own = new Set(toStems(base));
  const agrees = (text: string) =>
    toStems(text).filter((stem) => !own.has(stem) && context.has(stem));
  return (
    1 + AGREEMENT.word * agrees(words.join(' ')).length + AGREEMENT.gloss * agrees(gloss).length
  );
}

/** Narrower verbs are other ways to say it ("oust" for "remove"); narrower nouns are other things. */
const listWords = ({ words, derived, narrower }: Sense, part: PartOfSpeech): Synonym[] => [
  ...words.map((one) => ({ words: one, closeness: CLOSENESS.same })),
  ...derived.map((one) => ({ words: one, closeness: CLOSENESS.derived })),
  ...(part === 'verb' ? narrower.flat() : []).map((one) => ({
    words: one,
    closeness: CLOSENESS.narrower,
  })),
];
