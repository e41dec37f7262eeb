import { findPhrases, type Place, type Rules, rulesOf } from './concept-groups.ts';
import { coverClaim } from './coverage.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

export interface Acceptance {
  level: 'highlight' | 'related';
  /** Whether a group is met only in the context, so that the claim may be said there rather than here. */
  leans: boolean;
  /** 0 to 1. */
  score: number;
  /** Tokens of the sentence that take part. */
  places: Place[];
}

/** The groups define the claim; the share of its words only parts a passing allusion from a statement. */
const LIMITS = { highlight: 0.3, related: 0.2 } as const;
/** Words from the first to the last group; what is spread wider is seldom one statement. */
const WIDEST = 32;

/** Whether a sentence, read in its context, says a claim that has concept groups. */
export function acceptGrouped(
  index: MatchIndex,
  claim: number,
  sentence: Sentence,
  context: readonly Sentence[],
): Acceptance | null {
  const rules = rulesOf(index, claim);
  if (findPhrases(sentence.terms, rules.mustNot).length > 0) return null;
  const groups = meetGroups(rules, sentence, context);
  if (!groups || isOfOthers(index, claim, sentence, rules)) return null;
  const said = coverClaim(index, claim, sentence, context);
  const here = groups.places.length / rules.must.length;
  const score = (said + here * here) / 2;
  const width = widthOf(groups.places);
  if (score < LIMITS.related) return null;
  return {
    level: score >= LIMITS.highlight && width <= WIDEST ? 'highlight' : 'related',
    leans: groups.leans,
    score: Math.min(1, score),
    places: groups.places.flat(),
  };
}

/** All groups met, at most one of them only in the context; the places of those met in the sentence itself. */
function meetGroups({ must }: Rules, sentence: Sentence, context: readonly Sentence[]) {
  const places = must.map((group) => findPhrases(sentence.terms, group));
  const missing = must.filter((_, i) => places[i]?.length === 0);
  if (missing.length > 1 || missing.length === must.length) return null;
  const inContext = (group: Uint32Array[]) =>
    context.some(({ terms }) => findPhrases(terms, group).length > 0);
  if (!missing.every(inContext)) return null;
  return { leans: missing.length > 0, places: places.filter((group) => group.length > 0) };
}

/** Tokens of the narrowest stretch that holds one place of every group. */
function widthOf(groups: readonly Place[][]): number {
  const starts = groups.flat().map(([first]) => first);
  const ends = starts.map((start) =>
    Math.max(
      ...groups.map((places) =>
        Math.min(...places.flatMap(([first, last]) => (first >= start ? [last] : []))),
      ),
    ),
  );
  return Math.min(...ends.map((end, i) => end - (starts[i] ?? 0) + 1));
}

/**
 * Whether the sentence says it of somebody else's: where the claim has "Russian soldiers", the sentence gives words of
 * that group only other names, as in "Ukrainian troops".
 */
function isOfOthers(
  index: MatchIndex,
  claim: number,
  sentence: Sentence,
  { must }: Rules,
): boolean {
  const known = toPairs(listAt(index.modifiers, index.modifierStarts, claim));
  if (known.length === 0) return false;
  const here = namedHeads(index, sentence);
  return must.some((group) => {
    const words = new Set(group.flatMap((phrase) => (phrase.length === 1 ? [...phrase] : [])));
    const wanted = new Set(known.flatMap(([name, head]) => (words.has(head) ? [name] : [])));
    const given = here.filter(([, head]) => words.has(head));
    return wanted.size > 0 && given.length > 0 && !given.some(([name]) => wanted.has(name));
  });
}

/** Names directly before words that are none. */
function namedHeads({ termCapital }: MatchIndex, { tokens, terms }: Sentence): [number, number][] {
  return terms.flatMap((head, i): [number, number][] => {
    const [before, token] = [tokens[i - 1], tokens[i]];
    const name = terms[i - 1];
    if (!before || !token || name === undefined) return [];
    if (!termCapital[name] || !before.capital || token.capital) return [];
    return token.start - before.end <= 1 ? [[name, head]] : [];
  });
}

const toPairs = (items: Uint32Array): [number, number][] =>
  Array.from({ length: items.length / 2 }, (_, i) => [items[2 * i] ?? 0, items[2 * i + 1] ?? 0]);
