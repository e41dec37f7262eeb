import type { Speaker } from '../claim/claim.ts';
import { createListBuilder, createNumberBuilder, createTextBuilder } from './list-builder.ts';
import { createSoundCompiler } from './name-sounds.ts';
import { ALIAS, readAliases } from './speaker-aliases.ts';
import type { TermNumbers } from './term-numbers.ts';
import { WORD, type WordReader } from './word-reader.ts';

export { ALIAS };

/** Bit `i` above this one: word `i` of the alias is an initial. */
export const INITIALS_SHIFT = 8;

/** Aliases, and terms, between two rests. */
const STEP = 10_000;

/**
 * Aliases of all speakers, added one by one; each stands in the list of its rarest word, and the words of names are kept,
 * so that a hit can be held against them. Names are read by `names`, word for word; what stands near them by `words`.
 */
export function createSpeakerCompiler(terms: TermNumbers, names: WordReader, words: WordReader) {
  const ids = createTextBuilder();
  const aliasSpeaker = createNumberBuilder();
  const aliasFlags = createNumberBuilder();
  const aliasCapitals = createNumberBuilder();
  const aliases = createListBuilder();
  const near = createNearCompiler(words);
  const sounds = createSoundCompiler(terms.words);
  let count = 0;
  return {
    add(speaker: Speaker): void {
      readAliases(speaker, names, (flags) => {
        const last = names.length();
        for (let i = 0; i < last; i++) aliases.add(names.terms()[i] ?? 0);
        sounds.add(flags, aliases.length(), names, speaker);
        aliases.end();
        aliasSpeaker.push(count);
        aliasFlags.push(flags | (toInitials(names) << INITIALS_SHIFT));
        aliasCapitals.push(toCapitals(names));
      });
      near.add(speaker);
      ids.push(speaker.id);
      count++;
    },
    /** Yields between pieces of work. */
    *finish() {
      const [starts, items] = [aliases.starts(), aliases.items()];
      const lists = yield* indexByRarestTerm(starts, items, aliasFlags.items(), terms);
      yield;
      const ofSounds = sounds.finish();
      yield;
      return {
        aliasStarts: starts,
        aliasTerms: items,
        aliasSpeaker: aliasSpeaker.items(),
        aliasFlags: aliasFlags.items(),
        aliasCapitals: aliasCapitals.items(),
        ...lists,
        ...near.finish(),
        ...ofSounds,
        ...(yield* listNameTexts(items, terms)),
        speakerIdStarts: ids.starts(),
        speakerIds: ids.bytes(),
      };
    },
  };
}

/** Words that tend to stand near a name, and those of a role. */
function createNearCompiler(words: WordReader) {
  const cues = createListBuilder();
  const roles = createListBuilder();
  const addAll = (text: string, without: number, put: (term: number) => void): void => {
    words.read(text);
    for (let i = 0; i < words.length(); i++)
      if (((words.flags()[i] ?? 0) & without) === 0) put(words.terms()[i] ?? 0);
  };
  return {
    add(speaker: Speaker): void {
      for (const cue of speaker.cues) addAll(cue, 0, cues.add);
      cues.end();
      if (speaker.role !== undefined) addAll(speaker.role, WORD.stop, roles.add);
      for (const cue of speaker.cues) addAll(cue, WORD.stop, roles.add);
      roles.end();
    },
    finish: () => ({
      cueStarts: cues.starts(),
      cueTerms: cues.items(),
      roleStarts: roles.starts(),
      roleTerms: roles.items(),
    }),
  };
}

const MOST_INITIALS = 16;

function toInitials(names: WordReader): number {
  let bits = 0;
  const initial = WORD.capital | WORD.letter;
  for (let i = 0; i < Math.min(names.length(), MOST_INITIALS); i++)
    bits |= Number(((names.flags()[i] ?? 0) & initial) === initial) << i;
  return bits;
}

function toCapitals(names: WordReader): number {
  let bits = 0;
  for (let i = 0; i < names.length(); i++)
    bits |= Number(((names.flags()[i] ?? 0) & WORD.capital) !== 0) << i;
  return bits;
}

/** By term the words that names are made of; terms that no name has are empty. */
function* listNameTexts(aliasTerms: Uint32Array, { words }: TermNumbers) {
  const isUsed = new Uint8Array(words.length);
  for (const term of aliasTerms) isUsed[term] = 1;
  const texts = createTextBuilder();
  for (let term = 0; term < words.length; term++) {
    if (term % STEP === 0) yield;
    texts.push(isUsed[term] ? (words[term] ?? '') : '');
  }
  return { nameTextStarts: texts.starts(), nameTexts: texts.bytes() };
}

/**
 * An initial is no good to be found by: on the page the name may be written out. Surnames stand in no list, since they are
 * looked for only when the page has the full name: else every Smith of a large pack would be looked at.
 */
function* indexByRarestTerm(
  starts: Uint32Array,
  items: Uint32Array,
  flags: Uint32Array,
  { words }: TermNumbers,
) {
  const costs = listCosts(items, words);
  const rarest = new Uint32Array(flags.length);
  const aliasListStarts = new Uint32Array(words.length + 1);
  const listed: number[] = [];
  for (let alias = 0; alias < flags.length; alias++) {
    if (alias % STEP === 0) yield;
    if ((flags[alias] ?? 0) & ALIAS.surname) continue;
    const term = findRarest(items.subarray(starts[alias], starts[alias + 1]), costs);
    listed.push(alias);
    rarest[alias] = term;
    aliasListStarts[term + 1] = (aliasListStarts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < words.length; term++)
    aliasListStarts[term + 1] = (aliasListStarts[term + 1] ?? 0) + (aliasListStarts[term] ?? 0);
  yield;
  const next = aliasListStarts.slice();
  const aliasLists = new Uint32Array(listed.length);
  for (const alias of listed) {
    const term = rarest[alias] ?? 0;
    aliasLists[next[term] ?? 0] = alias;
    next[term] = (next[term] ?? 0) + 1;
  }
  return { aliasListStarts, aliasLists };
}

/** How many aliases would have to be looked at. */
function listCosts(items: Uint32Array, words: readonly string[]): Uint32Array {
  const costs = new Uint32Array(words.length);
  for (let i = 0; i < items.length; i++) {
    const term = items[i] ?? 0;
    costs[term] = (costs[term] ?? 0) + 1;
  }
  for (let term = 0; term < words.length; term++)
    if (words[term]?.length === 1) costs[term] = (costs[term] ?? 0) + items.length;
  return costs;
}

function findRarest(terms: Uint32Array, costs: Uint32Array): number {
  let best = terms[0] ?? 0;
  for (const term of terms) if ((costs[term] ?? 0) < (costs[best] ?? 0)) best = term;
  return best;
}
