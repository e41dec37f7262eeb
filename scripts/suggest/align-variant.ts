import { listTokens } from '../../utils/text/tokens.ts';
import { type Concept, findConcepts } from './find-concepts.ts';
import type { Lexicon } from './lexicon.ts';

interface Group {
  concept: Concept;
  own: string[];
  more: string[];
}

/** Entries that another wording adds to each group, and what of it could not be placed. */
export interface Aligned {
  entries: string[][];
  open: string[];
}

/**
 * Finds what another wording says instead. Every wording states the whole claim, so its words that are in no group stand for
 * the groups that it does not meet. Placed is only what leaves no choice: one such word and one such group of a kind.
 */
export function alignVariant(lexicon: Lexicon, variant: string, groups: readonly Group[]): Aligned {
  const stems = new Set(listTokens(variant).map(({ stem }) => stem));
  const isSaid = (entry: string) => listTokens(entry).every(({ stem }) => stems.has(stem));
  const unmet = groups.filter(({ own, more }) => ![...own, ...more].some(isSaid));
  const known = new Set(
    groups.flatMap(({ own, more }) => [...own, ...more].filter(isSaid).flatMap(toStems)),
  );
  const free = findConcepts(lexicon, variant).filter(
    ({ words }) => !toStems(words).every((stem) => known.has(stem)),
  );
  const entries: string[][] = groups.map(() => []);
  const lost: string[] = [];
  for (const part of free) {
    const single = free.filter(({ kind }) => kind === part.kind).length === 1;
    const place = single ? findPlace(part, unmet) : null;
    if (place) entries[groups.indexOf(place)]?.push(part.words);
    else lost.push(part.words);
  }
  const empty = unmet.filter((group) => entries[groups.indexOf(group)]?.length === 0);
  const open = empty.length > 0 ? [describeEmpty(variant, empty, lost)] : [];
  return { entries, open };
}

function describeEmpty(variant: string, empty: readonly Group[], lost: readonly string[]): string {
  const quote = (words: readonly (string | undefined)[]) =>
    words.map((one) => `"${one}"`).join(', ');
  const missing = `"${variant}" has nothing for ${quote(empty.map(({ own }) => own[0]))}`;
  return lost.length > 0 ? `${missing}; not placed: ${quote(lost)}` : missing;
}

const toStems = (words: string): string[] => listTokens(words).map(({ stem }) => stem);

function findPlace(part: Concept, unmet: readonly Group[]): Group | null {
  const alike = unmet.filter(({ concept }) => concept.kind === part.kind);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
