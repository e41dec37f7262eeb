import type { Token } from '../text/tokens.ts';
import {
  hasRole,
  isInitial,
  isInsideName,
  mayHaveInitial,
  type NameHit,
  type Page,
  tokensOf,
  wordsOf,
} from './name-hit.ts';
import { isParticle } from './name-parts.ts';
import { createFolder, findSounds, toSoundKey } from './name-sounds.ts';
import { compareFolds, type Likeness } from './same-name.ts';
import { ALIAS } from './speaker-aliases.ts';
import { NO_TERM } from './term-table.ts';
import { isTitle } from './titles.ts';

/** Shorter surnames are one sound for too many people. */
const LEAST_LETTERS = 3;
const MOST_PARTICLES = 3;

/**
 * Names in another romanisation: the surname alike, and beside it the given name, its initial, or a title that the pack
 * gives the speaker. A surname alone never counts.
 */
export function findRespelt(page: Page): NameHit[] {
  const fold = createFolder();
  return page.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, last) => {
      if (!token.capital || token.stop || token.norm.length < LEAST_LETTERS) return [];
      const at = findBefore(page.text, tokens, last);
      return at < 0 ? [] : findAt(page, { sentence, at, last }, fold);
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
  const isMiddle = isInitial(before) && earlier?.capital && !earlier.stop && !isTitle(earlier.norm);
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
  const key = toSoundKey(fold(surname.norm), title ? '' : fold(before.norm));
  return [...findSounds(index.soundKeys, index.soundAliases, key)].flatMap((alias) => {
    const words = wordsOf(index, alias);
    const speaker = index.aliasSpeaker[alias] ?? 0;
    const cue = title ? hasTitle(page, place, speaker) : compareGiven(before, words[0] ?? '', fold);
    const agreement = compareFolds(fold(surname.norm), fold(words.at(-1) ?? ''));
    const [middle] = tokens.slice(place.at + 1, place.last).filter(isInitial);
    if (!isEnough(agreement, cue) || !mayHaveInitial(index, speaker, middle?.norm)) return [];
    const flags = ALIAS.person | (cue === 'initial' ? ALIAS.short : 0);
    const first = title ? place.at + 1 : place.at;
    return [{ speaker, flags, sentence: place.sentence, first, last: place.last, respelt: true }];
  });
}

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
