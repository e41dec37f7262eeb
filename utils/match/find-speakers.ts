import type { SpeakerMention } from '../claim/mention.ts';
import { createSurnameTest } from './bearers.ts';
import { findAliases } from './find-aliases.ts';
import { findLearned } from './find-learned.ts';
import { findRespelt } from './find-respelt.ts';
import { findShortForms } from './find-short-forms.ts';
import { findSurnames } from './find-surnames.ts';
import type { Numbers } from './index-format.ts';
import { isFullName, type NameHit, type Page, tokensOf } from './name-hit.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { ALIAS } from './speaker-aliases.ts';

/** Known speakers in reading order: longest name first, short names only where the page decides whom they mean. */
export function findSpeakers(
  index: MatchIndex,
  text: string,
  sentences: readonly Sentence[],
): SpeakerMention[] {
  if (index.speakerCount === 0) return [];
  const page = { index, text, sentences };
  const aliases = findAliases(page);
  const known = dropCovered([...aliases, ...findRespelt(page, aliases)]);
  const hits = dropCovered([
    ...known,
    ...findSurnames(page, known),
    ...findLearned(page, known),
    ...findShortForms(page, known),
  ]);
  const isMeant = createMeaningTest(page, hits);
  return hits.filter(isMeant).map(({ speaker, sentence, first, last }) => ({
    kind: 'speaker',
    packId: index.packId,
    speakerId: index.speakerIdOf(speaker),
    start: sentences[sentence]?.tokens[first]?.start ?? 0,
    end: sentences[sentence]?.tokens[last]?.end ?? 0,
  }));
}

/**
 * Of names that overlap the longest stays, a full name before a surname, the pack's own spelling before another. The same
 * place under several names of one speaker counts once.
 */
function dropCovered(found: readonly NameHit[]): NameHit[] {
  const longestFirst = [...found].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(isFullName(b)) - Number(isFullName(a)) ||
      Number(a.respelt) - Number(b.respelt),
  );
  const bySentence = new Map<number, NameHit[]>();
  for (const one of longestFirst) {
    const kept = bySentence.get(one.sentence) ?? [];
    const isRoom = kept
      .filter((other) => other.first <= one.last && one.first <= other.last)
      .every((other) => isTwin(other, one));
    if (isRoom) kept.push(one);
    bySentence.set(one.sentence, kept);
  }
  return [...bySentence.values()]
    .flat()
    .sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}

/** One place, two speakers whom it may name equally well. */
const isTwin = (a: NameHit, b: NameHit): boolean =>
  a.first === b.first && a.last === b.last && a.speaker !== b.speaker && a.respelt === b.respelt;

/** A short name is meant when the page gives the full one, or a cue beside it, and nobody else fits. */
function createMeaningTest(page: Page, hits: readonly NameHit[]): (hit: NameHit) => boolean {
  const named = new Set(
    hits.filter((hit) => isFullName(hit) || isBareName(page, hit)).map(({ speaker }) => speaker),
  );
  const isSurnameOf = createSurnameTest(page, hits);
  const byPlace = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const here = byPlace.get(placeOf(hit));
    if (here) here.push(hit);
    else byPlace.set(placeOf(hit), [hit]);
  }
  return (hit) => {
    const token = tokensOf(page, hit)[hit.first];
    const rivals = (byPlace.get(placeOf(hit)) ?? []).filter(
      ({ speaker }) => speaker !== hit.speaker,
    );
    if (hit.flags & ALIAS.acronym && !(token?.allCaps && !isShouted(page, hit))) return false;
    if (isFullName(hit))
      return (
        rivals.length === 0 ||
        (hasRoleNear(page, hit) && !rivals.some((one) => hasRoleNear(page, one)))
      );
    if (hit.flags & ALIAS.surname) return isSurnameOf(hit);
    if (rivals.some(({ speaker }) => named.has(speaker))) return false;
    return named.has(hit.speaker) || hasCue(page, hit);
  };
}

const placeOf = ({ sentence, first }: NameHit): string => `${sentence} ${first}`;

/** The one word of an organisation's name with a capital that only a name has there. */
function isBareName(page: Page, hit: NameHit): boolean {
  const tokens = tokensOf(page, hit);
  const words = tokens.filter(({ stop, number }) => !stop && !number);
  const titled = words.every(({ capital }) => capital);
  return (
    (hit.flags & ALIAS.bare) !== 0 &&
    hit.first > 0 &&
    !titled &&
    tokens[hit.first]?.allCaps === false
  );
}

/** In a headline in capitals "WHO" is the question word. */
const isShouted = (page: Page, hit: NameHit): boolean => {
  const tokens = tokensOf(page, hit);
  const letters = tokens.filter(({ number, norm }) => !number && norm.length > 1);
  return tokens[hit.first]?.stop === true && letters.every(({ allCaps }) => allCaps);
};

const hasCue = ({ index, sentences }: Page, { speaker, sentence }: NameHit): boolean =>
  isNear(sentences, sentence, listAt(index.cueTerms, index.cueStarts, speaker));

/** Two people of one name are told apart by what the pack says they are. */
const hasRoleNear = ({ index, sentences }: Page, { speaker, sentence }: NameHit): boolean =>
  isNear(sentences, sentence, listAt(index.roleTerms, index.roleStarts, speaker));

const isNear = (sentences: readonly Sentence[], at: number, terms: Numbers): boolean =>
  sentences
    .slice(Math.max(0, at - 1), at + 2)
    .some(({ content }) => terms.some((term) => content.has(term)));
