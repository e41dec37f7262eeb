import type { MatchIndex } from './open-index.ts';
import type { RuleReader } from './rule-bytes.ts';
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

function readRules({ rules, ruleStarts, ruleReader }: MatchIndex, claim: number): Rules {
  ruleReader.at = ruleStarts[claim] ?? rules.length;
  const must = Array.from({ length: ruleReader.next() }, () => readPhrases(ruleReader));
  return { must, mustNot: readPhrases(ruleReader) };
}

function readPhrases(reader: RuleReader): Uint32Array[] {
  const phrases: Uint32Array[] = [];
  const bytes = reader.next();
  for (const end = reader.at + bytes; reader.at < end; ) {
    const head = reader.next();
    if ((head & 1) === 0) phrases.push(Uint32Array.of(head >>> 1));
    else phrases.push(Uint32Array.from({ length: head >>> 1 }, () => reader.next()));
  }
  return phrases;
}

/** Of every term how it stands to the sentence at hand: bits of one number. */
export const STANDS = { here: 1, beside: 2, content: 4 } as const;

/**
 * Whether all words of a phrase of each group are there, of one group perhaps only beside the sentence. Says nothing
 * about their order, but is so quick that most candidates end here.
 */
export function mayBeSaid(index: MatchIndex, claim: number, stands: Uint8Array): boolean {
  const reader = index.ruleReader;
  reader.at = index.ruleStarts[claim] ?? index.rules.length;
  let missing = 0;
  for (let groups = reader.next(); groups > 0; groups--) {
    const bytes = reader.next();
    const end = reader.at + bytes;
    let met = 0;
    while (reader.at < end && (met & STANDS.here) === 0) met |= standsAs(reader, stands);
    reader.at = end;
    if (met & STANDS.here) continue;
    if (++missing > 1 || (met & STANDS.beside) === 0) return false;
  }
  return true;
}

/** How the words of the next phrase stand, all together. */
function standsAs(reader: RuleReader, stands: Uint8Array): number {
  const head = reader.next();
  if ((head & 1) === 0) return stands[head >>> 1] ?? 0;
  if (head === 1) return 0;
  let all = STANDS.here | STANDS.beside;
  for (let words = head >>> 1; words > 0; words--) all &= stands[reader.next()] ?? 0;
  return all;
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

/** A sentence that says a phrase more often is none; all places would be compared with one another. */
const MOST_PLACES = 16;

function listPlaces(terms: readonly number[], phrase: Uint32Array): Place[] {
  const places: Place[] = [];
  for (
    let at = terms.indexOf(phrase[0] ?? NO_TERM);
    at >= 0 && places.length < MOST_PLACES;
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
