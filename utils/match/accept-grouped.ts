import { findPhrases, hasPhrase, type Place, type Rules, rulesOf } from './concept-groups.ts';
import { coverClaim } from './coverage.ts';
import type { Numbers } from './index-format.ts';
import { listModifiers } from './modifiers.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { findTerm } from './term-table.ts';

export interface Acceptance {
  level: 'highlight' | 'related';
  /** Whether a group is met only in the context, so that the claim may be said there rather than here. */
  leans: boolean;
  /** 0 to 1. */
  score: number;
  /** Where the claim's groups are met in the sentence; without groups, where each of its words stands. */
  places: Place[][];
  /** Judged by likeness alone: highlighted where the article says it best, and there only. */
  once?: boolean;
}

/**
 * With every group met in the sentence the groups alone decide; a group met only next to it must be made up for by the
 * claim's own words (chosen on the tuning half and on news about other things).
 */
const LIMITS = { highlight: 0.5, related: 0.35 } as const;
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
  if (hasPhrase(sentence, rules.mustNot)) return null;
  const groups = meetGroups(rules, sentence, context);
  if (!groups || isOfOthers(index, claim, sentence)) return null;
  const said = coverClaim(index, claim, sentence, context);
  const here = groups.places.length / rules.must.length;
  const score = (said + here * here) / 2;
  const width = widthOf(groups.places);
  if (score < LIMITS.related) return null;
  return {
    level: score >= LIMITS.highlight && width <= WIDEST ? 'highlight' : 'related',
    leans: groups.leans,
    score: Math.min(1, score),
    places: groups.places,
  };
}

/** All groups met, at most one of them only in the context; the places of those met in the sentence itself. */
function meetGroups({ must }: Rules, sentence: Sentence, context: readonly Sentence[]) {
  const places: Place[][] = [];
  let missing = 0;
  for (const group of must) {
    const here = findPhrases(sentence, group);
    if (here.length > 0) places.push(here);
    else if (++missing > 1 || !context.some((beside) => hasPhrase(beside, group))) return null;
  }
  // one word may stand in several groups, but one word alone states nothing
  const alone = must.length > 1 && missing === 0 && new Set(places.flat(2)).size < 2;
  return alone || places.length === 0 ? null : { leans: missing > 0, places };
}

/** Tokens of the narrowest stretch that holds one place of every group. */
function widthOf(groups: readonly Place[][]): number {
  const starts = groups.flat().map((place) => place[0] ?? 0);
  return Math.min(...starts.map((start) => endFrom(groups, start) - start + 1));
}

/** Where the nearest places of all groups, from `start` on, end; infinity when a group has none there. */
const endFrom = (groups: readonly Place[][], start: number): number =>
  Math.max(
    ...groups.map((places) =>
      Math.min(...places.flatMap((place) => ((place[0] ?? 0) >= start ? [place.at(-1) ?? 0] : []))),
    ),
  );

/**
 * Whether the sentence says it of another nation's: where the claim has "Russian soldiers", the sentence gives soldiers
 * only other nations, as in "Ukrainian soldiers".
 */
function isOfOthers(index: MatchIndex, claim: number, sentence: Sentence): boolean {
  const known = toPairs(listAt(index.modifiers, index.modifierStarts, claim));
  if (known.length === 0) return false;
  const here = listModifiers(sentence.tokens).map(([nation, head]): [number, number] => [
    findTerm(index.termSlots, nation),
    findTerm(index.termSlots, head),
  ]);
  return known.some(([, head]) => {
    const wanted = known.flatMap((pair) => (pair[1] === head ? [pair[0]] : []));
    const given = here.flatMap((pair) => (pair[1] === head ? [pair[0]] : []));
    return given.length > 0 && !given.some((nation) => wanted.includes(nation));
  });
}

const toPairs = (items: Numbers): [number, number][] =>
  Array.from({ length: items.length / 2 }, (_, i) => [items[2 * i] ?? 0, items[2 * i + 1] ?? 0]);
