import type { SpeakerMention } from '../claim/mention.ts';
import { ALIAS } from './compile-speakers.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { findTerm, NO_TERM } from './term-table.ts';

interface Found {
  alias: number;
  speaker: number;
  flags: number;
  sentence: number;
  first: number;
  last: number;
}

/** What may stand between the words of one name. */
const INSIDE_NAME = /^(?:['’]s?)?[\s\u00ad\-‐‑_.&/]{0,3}$/;

/** Known speakers in reading order: longest name first, short names only where the page decides whom they mean. */
export function findSpeakers(
  index: MatchIndex,
  text: string,
  sentences: readonly Sentence[],
): SpeakerMention[] {
  const found = sentences.flatMap((sentence, at) => findAliases(index, text, sentence, at));
  const longest = dropCovered(found);
  const named = new Set(
    longest
      .filter((one) => isFullName(one) || isBareName(one, sentences))
      .map((one) => one.speaker),
  );
  return longest
    .filter((one) => isMeant(index, one, { found: longest, named, sentences, text }))
    .map(({ speaker, sentence, first, last }) => ({
      kind: 'speaker',
      packId: index.packId,
      speakerId: index.speakerIdOf(speaker),
      start: sentences[sentence]?.tokens[first]?.start ?? 0,
      end: sentences[sentence]?.tokens[last]?.end ?? 0,
    }));
}

const isFullName = ({ flags }: Found): boolean => (flags & (ALIAS.surname | ALIAS.short)) === 0;

/** The one word of an organisation's name with a capital that only a name has there. */
function isBareName({ flags, sentence, first }: Found, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = tokens.filter(({ stop, number }) => !stop && !number);
  const titled = words.every(({ capital }) => capital);
  return (flags & ALIAS.bare) !== 0 && first > 0 && !titled && tokens[first]?.allCaps === false;
}

function findAliases(
  index: MatchIndex,
  text: string,
  { tokens }: Sentence,
  sentence: number,
): Found[] {
  const norms = tokens.map(({ norm }) => findTerm(index.termSlots, norm));
  return norms.flatMap((term, at) =>
    (term === NO_TERM ? [] : [...listAt(index.aliasLists, index.aliasListStarts, term)])
      .map((alias): Found => {
        const words = listAt(index.aliasTerms, index.aliasStarts, alias);
        const first = at - words.indexOf(term);
        return {
          alias,
          speaker: index.aliasSpeaker[alias] ?? 0,
          flags: index.aliasFlags[alias] ?? 0,
          sentence,
          first,
          last: first + words.length - 1,
        };
      })
      .filter((found) => isThere(index, text, tokens, norms, found)),
  );
}

/** All words of the alias stand there, as it writes them and with nothing else between. */
function isThere(
  index: MatchIndex,
  text: string,
  tokens: Sentence['tokens'],
  norms: readonly number[],
  { alias, first, last }: Found,
): boolean {
  const words = listAt(index.aliasTerms, index.aliasStarts, alias);
  if (first < 0 || !words.every((word, i) => norms[first + i] === word)) return false;
  if (!isWrittenAs(index.aliasCapitals[alias] ?? 0, tokens.slice(first, last + 1))) return false;
  return tokens
    .slice(first, last)
    .every(({ end }, i) => INSIDE_NAME.test(text.slice(end, tokens[first + i + 1]?.start)));
}

/** Every word that the alias writes with a capital has one on the page; bit `i` stands for word `i`. */
const isWrittenAs = (capitals: number, tokens: Sentence['tokens']): boolean =>
  tokens.every(({ capital }, i) => capital || (capitals & (1 << i)) === 0);

/** Of names that overlap the longest stays; the same place under several names of one speaker counts once. */
function dropCovered(found: Found[]): Found[] {
  const kept: Found[] = [];
  const longestFirst = [...found].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const one of longestFirst) {
    const rivals = kept.filter(
      (other) =>
        other.sentence === one.sentence && other.first <= one.last && one.first <= other.last,
    );
    const twin = rivals.every(
      (other) =>
        other.first === one.first && other.last === one.last && other.speaker !== one.speaker,
    );
    if (twin) kept.push(one);
  }
  return kept.sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}

interface Page {
  found: Found[];
  named: Set<number>;
  sentences: readonly Sentence[];
  text: string;
}

/** A short name is meant when the page gives the full one, or a cue beside it, and nobody else fits. */
function isMeant(index: MatchIndex, one: Found, page: Page): boolean {
  const token = page.sentences[one.sentence]?.tokens[one.first];
  if (one.flags & ALIAS.acronym && !token?.allCaps) return false;
  const rivals = page.found.filter(
    (other) => other.sentence === one.sentence && other.first === one.first && other !== one,
  );
  if (isFullName(one)) return rivals.length === 0;
  if (rivals.some(({ speaker }) => page.named.has(speaker))) return false;
  if (one.flags & ALIAS.surname)
    return page.named.has(one.speaker) && !hasOtherGivenName(page, one);
  return page.named.has(one.speaker) || hasCue(index, one, page);
}

/** "Boris Yusov" is not the Yusov whose full name the page gives; a title or the start of a sentence is no given name. */
function hasOtherGivenName({ sentences, text }: Page, { sentence, first }: Found): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const [before, name] = [tokens[first - 1], tokens[first]];
  if (!before || !name || first < 2) return false;
  const adjacent = /^\s+$/.test(text.slice(before.end, name.start));
  return adjacent && before.capital && !before.stop && !TITLES.has(before.norm);
}

const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president minister premier chancellor senator
  congressman congresswoman governor mayor judge justice general gen colonel col major captain capt
  lieutenant lt sergeant sgt admiral marshal commander secretary ambassador spokesman spokeswoman
  spokesperson chairman chairwoman chair director chief king queen prince princess pope father sister
  brother rabbi imam coach pilot analyst expert lawmaker mp`.split(/\s+/),
);

function hasCue(index: MatchIndex, { speaker, sentence }: Found, { sentences }: Page): boolean {
  const cues = listAt(index.cueTerms, index.cueStarts, speaker);
  return sentences
    .slice(Math.max(0, sentence - 1), sentence + 2)
    .some(({ content }) => cues.some((cue) => content.has(cue)));
}
