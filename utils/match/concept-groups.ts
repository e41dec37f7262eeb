import { listAt, type MatchIndex } from './open-index.ts';
import { NO_TERM } from './term-table.ts';

/** A claim's rules, read from the index. A phrase is a list of terms that must follow one another. */
export interface Rules {
  must: Uint32Array[][];
  mustNot: Uint32Array[];
}

export function rulesOf(index: MatchIndex, claim: number): Rules {
  const rules = listAt(index.rules, index.ruleStarts, claim);
  let at = 0;
  const next = () => rules[at++] ?? 0;
  const phrase = () => {
    const length = next();
    at += length;
    return rules.subarray(at - length, at);
  };
  const list = <T>(item: () => T): T[] => Array.from({ length: next() }, item);
  return { must: list(() => list(phrase)), mustNot: list(phrase) };
}

/** Where in a sentence's terms any of the phrases stands: token numbers, first and last, of every place. */
export function findPhrases(
  terms: readonly number[],
  phrases: readonly Uint32Array[],
): [number, number][] {
  const places: [number, number][] = [];
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.length <= terms.length; at++)
      if (
        phrase.length > 0 &&
        phrase.every((term, i) => term !== NO_TERM && terms[at + i] === term)
      )
        places.push([at, at + phrase.length - 1]);
  }
  return places;
}
