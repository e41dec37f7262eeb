import type { Token } from '../text/tokens.ts';
import { INITIALS_SHIFT } from './compile-speakers.ts';
import type { Numbers } from './index-format.ts';
import {
  isInitial,
  isInsideName,
  mayHaveInitial,
  type NameHit,
  type Page,
  tokensOf,
  wordsOf,
} from './name-hit.ts';
import { listAt } from './open-index.ts';
import { ALIAS } from './speaker-aliases.ts';
import { findTerm, NO_TERM } from './term-table.ts';

/** Names as the pack spells them; a middle initial may be added and an initial written out. */
export function findAliases(page: Page): NameHit[] {
  const { index, sentences } = page;
  const hits: NameHit[] = [];
  const known = new Map<string, number>();
  const termOf = (norm: string): number => {
    const term = known.get(norm) ?? findTerm(index.termSlots, norm);
    known.set(norm, term);
    return term;
  };
  sentences.forEach(({ tokens }, sentence) => {
    const norms = tokens.map(({ norm }) => termOf(norm));
    norms.forEach((term, at) => {
      if (term === NO_TERM) return;
      for (const alias of listAt(index.aliasLists, index.aliasListStarts, term)) {
        if (!mayStand(page, alias, { norms, at, tokens })) continue;
        const hit = alignAlias(page, alias, { sentence, at, norms, termOf });
        if (hit) hits.push(hit);
      }
    });
  });
  return hits;
}

/** A word beside the one that led here is looked at first: nearly all aliases of a common given name end at this. */
function mayStand(
  { index }: Page,
  alias: number,
  { norms, at, tokens }: { norms: readonly number[]; at: number; tokens: readonly Token[] },
): boolean {
  const start = index.aliasStarts[alias] ?? 0;
  const end = index.aliasStarts[alias + 1] ?? 0;
  if (end - start < 2 || (index.aliasFlags[alias] ?? 0) >> INITIALS_SHIFT) return true;
  const isFirst = index.aliasTerms[start] === norms[at];
  const step = isFirst ? 1 : -1;
  let word = start + 1;
  if (!isFirst) for (word = end - 1; word > start && index.aliasTerms[word] !== norms[at]; word--);
  const beside = isFirst ? index.aliasTerms[start + 1] : index.aliasTerms[word - 1];
  const token = tokens[at + step];
  return norms[at + step] === beside || (token !== undefined && isInitial(token));
}

interface Place {
  sentence: number;
  at: number;
  norms: readonly number[];
  termOf(norm: string): number;
}

/** All words of the alias stand around `at`, as it writes them and with nothing else between. */
function alignAlias(page: Page, alias: number, place: Place): NameHit | null {
  const { index } = page;
  const words = listAt(index.aliasTerms, index.aliasStarts, alias);
  const flags = index.aliasFlags[alias] ?? 0;
  const tokens = tokensOf(page, place);
  const places = placeWords(words, flags, tokens, place);
  const [first, last] = [places?.[0], places?.at(-1)];
  if (!places || first === undefined || last === undefined) return null;
  const capitals = index.aliasCapitals[alias] ?? 0;
  if (!places.every((at, i) => tokens[at]?.capital || (capitals & (1 << i)) === 0)) return null;
  const span = tokens.slice(first, last + 1);
  if (!isOneName(page.text, span)) return null;
  const speaker = index.aliasSpeaker[alias] ?? 0;
  const added = span.find((_, i) => !places.includes(first + i));
  if (added && !mayHaveInitial(index, speaker, added.norm)) return null;
  if (
    !isSpelt(
      wordsOf(index, alias),
      places.map((at) => tokens[at]),
    )
  )
    return null;
  return { speaker, flags, sentence: place.sentence, first, last, respelt: false };
}

const isOneName = (text: string, span: readonly Token[]): boolean =>
  span.every((token, i) => {
    const next = span[i + 1];
    return !next || isInsideName(text, token, next);
  });

/** Term numbers come from hashes, so a hit is held against the words themselves. */
const isSpelt = (words: readonly string[], tokens: readonly (Token | undefined)[]): boolean =>
  words.every(
    (word, i) => tokens[i]?.norm === word || (word.length === 1 && tokens[i]?.norm[0] === word),
  );

/** The tokens of the alias's words, in order. */
function placeWords(
  words: Numbers,
  flags: number,
  tokens: readonly Token[],
  { at, norms, termOf }: Place,
): number[] | null {
  const anchor = words.indexOf(norms[at] ?? NO_TERM);
  const mayAdd = (flags & ALIAS.person) !== 0 && words.length === 2;
  const fits = (word: number, place: number): boolean => {
    if (norms[place] === words[word]) return true;
    const token = tokens[place];
    const initial = (flags >> (INITIALS_SHIFT + word)) & 1;
    return !!initial && !!token?.capital && termOf(token.norm.slice(0, 1)) === words[word];
  };
  const places = new Array<number>(words.length).fill(at);
  for (const step of [-1, 1]) {
    let place = at;
    for (let word = anchor + step; word >= 0 && word < words.length; word += step) {
      place += step;
      const token = tokens[place];
      if (mayAdd && token && isInitial(token) && !fits(word, place)) place += step;
      if (!fits(word, place)) return null;
      places[word] = place;
    }
  }
  return places;
}
