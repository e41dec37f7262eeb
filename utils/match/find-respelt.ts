import type { Token } from '../text/tokens.ts';
import {
  hasRole,
  isInitial,
  isInsideName,
  listFullNames,
  mayHaveInitial,
  type NameHit,
  type Page,
  tokensOf,
  wordsOf,
} from './name-hit.ts';
import { isParticle } from './name-parts.ts';
import { createFolder, findSounds, toSoundKey } from './name-sounds.ts';
import type { MatchIndex } from './open-index.ts';
import { compareFolds, type Likeness } from './same-name.ts';
import { ALIAS } from './speaker-aliases.ts';
import { NO_TERM } from './term-table.ts';
import { isTitle } from './titles.ts';

/** Shorter surnames are one sound for too many people. */
const LEAST_LETTERS = 3;
const MOST_PARTICLES = 3;

/**
 * Names in another romanisation or with initials: the surname alike, and beside it the given name, its initial, or a title
 * that the pack gives the speaker. A surname alone never counts.
 */
export function findRespelt(page: Page, found: readonly NameHit[]): NameHit[] {
  const fold = createFolder();
  const known = new Set(found.map(({ sentence, last }) => `${sentence} ${last}`));
  return page.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, last) => {
      if (!token.capital || token.stop || token.norm.length < LEAST_LETTERS) return [];
      const at = findBefore(page.text, tokens, last);
      return at < 0 || known.has(`${sentence} ${last}`)
        ? []
        : findAt(page, { sentence, at, last }, fold);
    }),
  );
}

/** The word with a capital before the surname and its particles. */
function findBefore(text: string, tokens: readonly Token[], last: number): number {
  let at = last - 1;
  while (last - at <= MOST_PARTICLES && at > 0 && isParticle(tokens[at]?.norm ?? '')) at--;
  for (let i = at; i < last; i++) {
    const [one, next] = [tokens[i], tokens[i + 1]];
    if (!one || !next || !isInsideName(text, one, next)) return -1;
  }
  const [before, earlier] = [tokens[at], tokens[at - 1]];
  if (!before?.capital || (before.stop && !isInitial(before))) return -1;
  const isMiddle =
    isInitial(before) &&
    earlier?.capital &&
    (!earlier.stop || isInitial(earlier)) &&
    !isTitle(earlier.norm);
  return isMiddle && isInsideName(text, earlier, before) ? at - 1 : at;
}

interface Place {
  sentence: number;
  /** The token before the surname and its particles. */
  at: number;
  last: number;
}

function findAt(page: Page, place: Place, fold: (norm: string) => string): NameHit[] {
  const { index } = page;
  const tokens = tokensOf(page, place);
  const [before, surname] = [tokens[place.at], tokens[place.last]];
  if (!before || !surname) return [];
  const title = isTitle(before.norm);
  const keys = listBeginnings(before, title, fold).map((given) =>
    toSoundKey(fold(surname.norm), given),
  );
  const aliases = keys.flatMap((key) => [...findSounds(index.soundKeys, index.soundAliases, key)]);
  return aliases.flatMap((alias) => {
    const words = wordsOf(index, alias);
    const speaker = index.aliasSpeaker[alias] ?? 0;
    const cue = title ? hasTitle(page, place, speaker) : compareGiven(before, words[0] ?? '', fold);
    const own = words.at(-1) ?? '';
    const agreement = surname.norm === own ? 'fold' : compareFolds(fold(surname.norm), fold(own));
    const [middle] = tokens.slice(place.at + 1, place.last).filter(isInitial);
    if (!isEnough(agreement, cue) || !mayHaveInitial(index, speaker, middle?.norm)) return [];
    const isLittle = cue === 'initial' && !hasMiddle(index, speaker, middle?.norm);
    const flags = ALIAS.person | (isLittle ? ALIAS.short : 0);
    const first = title ? place.at + 1 : place.at;
    return [{ speaker, flags, sentence: place.sentence, first, last: place.last, respelt: true }];
  });
}

/** A letter is said in two ways: C. is Carl's and Cecil's. */
function listBeginnings(before: Token, title: boolean, fold: (norm: string) => string): string[] {
  if (title) return [''];
  if (!isInitial(before)) return [fold(before.norm)];
  return [...new Set(['o', 'e'].map((vowel) => fold(before.norm + vowel).slice(0, 1)))];
}

/** One initial is many people's; two that agree are one's. */
const hasMiddle = (index: MatchIndex, speaker: number, initial = ''): boolean =>
  listFullNames(index, speaker).some((words) => words.length > 2 && words[1]?.[0] === initial);

type Cue = Likeness | 'title' | 'initial';

/** Both a little off is two people, and an initial is little. */
const isEnough = (surnames: Likeness, cue: Cue): boolean =>
  surnames === 'near' ? cue === 'fold' || cue === 'title' : surnames !== null && cue !== null;

const hasTitle = ({ index, sentences }: Page, { sentence, at }: Place, speaker: number): Cue =>
  hasRole(index, speaker, sentences[sentence]?.terms[at] ?? NO_TERM) ? 'title' : null;

function compareGiven(before: Token, given: string, fold: (norm: string) => string): Cue {
  if (before.norm === given) return 'fold';
  if (isInitial(before)) return given.startsWith(before.norm) ? 'initial' : null;
  return compareFolds(fold(before.norm), fold(given));
}
