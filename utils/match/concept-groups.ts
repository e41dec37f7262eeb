import { listAt, type MatchIndex } from './open-index.ts';
import { NO_TERM } from './term-table.ts';

/** A claim's rules, read from the index. A phrase is a list of terms that must follow one another. */
export interface Rules {
  must: Uint32Array[][];
  mustNot: Uint32Array[];
}

/** First and last token of a place where a phrase stands. */
export type Place = readonly [first: number, last: number];

/** Words that may stand between two words of a phrase: "moved them out" is "move out". */
const GAP = 2;

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

/** Every place in a sentence's terms where any of the phrases stands. */
export function findPhrases(terms: readonly number[], phrases: readonly Uint32Array[]): Place[] {
  const places: Place[] = [];
  for (const phrase of phrases) {
    const [head] = phrase;
    if (head === undefined || head === NO_TERM) continue;
    for (let at = terms.indexOf(head); at >= 0; at = terms.indexOf(head, at + 1)) {
      const last = endOfPhrase(terms, phrase, at);
      if (last >= 0) places.push([at, last]);
    }
  }
  return places;
}

/** The last token of a phrase that begins at `at`, or -1. */
function endOfPhrase(terms: readonly number[], phrase: Uint32Array, at: number): number {
  let last = at;
  for (let i = 1; i < phrase.length; i++) {
    const next = terms.indexOf(phrase[i] ?? NO_TERM, last + 1);
    if (next < 0 || next - last - 1 > GAP) return -1;
    last = next;
  }
  return last;
}
