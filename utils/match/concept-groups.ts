import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { NO_TERM } from './term-table.ts';

/** A claim's rules, read from the index. A phrase is a list of terms that must follow one another. */
export interface Rules {
  must: Uint32Array[][];
  mustNot: Uint32Array[];
}

type Terms = Pick<Sentence, 'terms' | 'present'>;

/** The tokens at which the words of a phrase stand, in order; words between them are left out. */
export type Place = readonly number[];

/** Words that may stand between two words of a phrase: "moved them out" is "move out". */
const GAP = 2;

/** Read once for each claim that comes near a page; the most that are kept at a time. */
const MOST_KEPT = 4_000;
const kept = new WeakMap<MatchIndex, Map<number, Rules>>();

export function rulesOf(index: MatchIndex, claim: number): Rules {
  const cache = kept.get(index) ?? new Map<number, Rules>();
  const known = cache.get(claim);
  if (known) return known;
  if (cache.size >= MOST_KEPT) cache.clear();
  const rules = readRules(index, claim);
  kept.set(index, cache.set(claim, rules));
  return rules;
}

function readRules(index: MatchIndex, claim: number): Rules {
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

/** Every place in a sentence where any of the phrases stands. */
export const findPhrases = (sentence: Terms, phrases: readonly Uint32Array[]): Place[] =>
  phrases.flatMap((phrase) =>
    isPresent(sentence.present, phrase) ? listPlaces(sentence.terms, phrase) : [],
  );

/** Whether any of the phrases stands in a sentence. */
export const hasPhrase = (sentence: Terms, phrases: readonly Uint32Array[]): boolean =>
  phrases.some(
    (phrase) =>
      isPresent(sentence.present, phrase) && listPlaces(sentence.terms, phrase).length > 0,
  );

function isPresent(present: ReadonlySet<number>, phrase: Uint32Array): boolean {
  for (const term of phrase) if (term === NO_TERM || !present.has(term)) return false;
  return phrase.length > 0;
}

function listPlaces(terms: readonly number[], phrase: Uint32Array): Place[] {
  const places: Place[] = [];
  for (
    let at = terms.indexOf(phrase[0] ?? NO_TERM);
    at >= 0;
    at = terms.indexOf(phrase[0] ?? NO_TERM, at + 1)
  ) {
    const place = readPhrase(terms, phrase, at);
    if (place) places.push(place);
  }
  return places;
}

/** The tokens of a phrase whose first word stands at `at`. */
function readPhrase(terms: readonly number[], phrase: Uint32Array, at: number): Place | null {
  const place = [at];
  for (const word of phrase.subarray(1)) {
    const last = place.at(-1) ?? at;
    const next = terms.indexOf(word, last + 1);
    if (next < 0 || next - last - 1 > GAP) return null;
    place.push(next);
  }
  return place;
}
