import type { Token } from '../text/tokens.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { ALIAS } from './speaker-aliases.ts';

/** What the rules for speakers look at. */
export interface Page {
  index: MatchIndex;
  text: string;
  sentences: readonly Sentence[];
}

/** Tokens of a sentence that may name a speaker; `first` and `last` are numbers of its tokens. */
export interface NameHit {
  speaker: number;
  /** See `ALIAS`. */
  flags: number;
  sentence: number;
  first: number;
  last: number;
  /** Not spelt as the pack spells it. */
  respelt: boolean;
}

/** What may stand between the words of one name. */
const INSIDE_NAME = /^(?:['’]s?)?[\s\u00ad\u200b\u200e\u200f\-‐‑_.&/·・]{0,3}$/;

export const isInsideName = (text: string, before: Token, after: Token): boolean =>
  INSIDE_NAME.test(text.slice(before.end, after.start));

export const tokensOf = ({ sentences }: Page, { sentence }: Pick<NameHit, 'sentence'>): Token[] =>
  sentences[sentence]?.tokens ?? [];

/** Names a person or organisation by itself. */
export const isFullName = ({ flags }: NameHit): boolean =>
  (flags & (ALIAS.surname | ALIAS.short)) === 0;

export const isInitial = ({ norm, capital }: Token): boolean => capital && norm.length === 1;

const decoder = new TextDecoder();

/** The words of an alias, folded as tokens are. */
export function wordsOf(index: MatchIndex, alias: number): string[] {
  const { aliasTerms, aliasStarts, nameTexts, nameTextStarts } = index;
  const words: string[] = [];
  for (let i = aliasStarts[alias] ?? 0; i < (aliasStarts[alias + 1] ?? 0); i++) {
    const bytes = listAt(nameTexts, nameTextStarts, aliasTerms[i] ?? 0);
    words.push(decoder.decode(bytes as Uint8Array));
  }
  return words;
}

/** The whole names of a speaker, each as its words. */
export const listFullNames = (index: MatchIndex, speaker: number): string[][] =>
  listNames(index, speaker, 0);

/** The names that are a surname, short or, with 0, neither; aliases of one speaker stand together. */
export function listNames(index: MatchIndex, speaker: number, kind: number): string[][] {
  let from = 0;
  for (let to = index.aliasSpeaker.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((index.aliasSpeaker[middle] ?? 0) < speaker) from = middle + 1;
    else to = middle;
  }
  const names: string[][] = [];
  for (let alias = from; index.aliasSpeaker[alias] === speaker; alias++)
    if (((index.aliasFlags[alias] ?? 0) & (ALIAS.surname | ALIAS.short)) === kind)
      names.push(wordsOf(index, alias));
  return names;
}

/** Whether a stem is a word of the speaker's role or one of the cues. */
export const hasRole = (index: MatchIndex, speaker: number, term: number): boolean =>
  listAt(index.roleTerms, index.roleStarts, speaker).includes(term);

/** "John A. Roe" is not the John R. Roe of the pack. */
export function mayHaveInitial(index: MatchIndex, speaker: number, initial?: string): boolean {
  if (!initial) return true;
  const middle = listFullNames(index, speaker)
    .filter((words) => words.length > 2)
    .map((words) => words[1]?.[0]);
  return middle.length === 0 || middle.includes(initial);
}
