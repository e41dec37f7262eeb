import type { Speaker } from '../claim/claim.ts';
import { foldName, toSkeleton } from './fold-name.ts';
import type { Numbers } from './index-format.ts';
import { createNumberBuilder } from './list-builder.ts';
import { isParticle } from './name-parts.ts';
import { ALIAS } from './speaker-aliases.ts';
import { isTitle } from './titles.ts';
import type { WordReader } from './word-reader.ts';

/** Names are folded once each: given names come again and again. */
export function createFolder(): (norm: string) => string {
  const known = new Map<string, string>();
  return (norm) => {
    const fold = known.get(norm) ?? foldName(norm);
    known.set(norm, fold);
    return fold;
  };
}

/** The key of a surname with the given name before it, or, for a title before it, with none. */
export const toSoundKey = (surname: string, given: string): number =>
  mix(addToHash(beginKey(surname), given.slice(0, 1)));

const beginKey = (surname: string): number => addToHash(SEED, `${toSkeleton(surname)} `);

/**
 * By what a person's name is found in another spelling: the sound of the surname and how the given name begins; with the
 * title as its only cue only for those who have one.
 */
export function createSoundCompiler(words: readonly string[]) {
  const keys = createNumberBuilder();
  const aliases = createNumberBuilder();
  const known: { fold: string; begun: number }[] = []; // by term: given names come again and again
  const soundOf = (term: number) => {
    const fold = known[term]?.fold ?? foldName(words[term] ?? '');
    const sound = known[term] ?? { fold, begun: beginKey(fold) };
    known[term] = sound;
    return sound;
  };
  const givenOf = (name: WordReader): string => {
    for (let i = 0; i < name.length(); i++) {
      const term = name.terms()[i] ?? 0;
      if (!isParticle(words[term] ?? '')) return soundOf(term).fold;
    }
    return foldName('');
  };
  const put = (key: number, alias: number): void => {
    keys.push(key);
    aliases.push(alias);
  };
  return {
    add(
      flags: number,
      alias: number,
      name: WordReader,
      { role, cues }: Pick<Speaker, 'role' | 'cues'>,
    ): void {
      const length = name.length();
      if (!(flags & ALIAS.person) || flags & ALIAS.surname || length < 2) return;
      const surname = soundOf(name.terms()[length - 1] ?? 0);
      if (surname.fold === '') return;
      put(mix(addToHash(surname.begun, givenOf(name).slice(0, 1))), alias);
      if (hasTitle(role, cues)) put(mix(surname.begun), alias);
    },
    /** Keys in ascending order beside their aliases. */
    finish: () => sortSounds(keys.items(), aliases.items()),
  };
}

const hasTitle = (role: string | undefined, cues: readonly string[]): boolean =>
  (role !== undefined || cues.length > 0) &&
  [role ?? '', ...cues].join(' ').toLowerCase().split(/\s+/).some(isTitle);

function sortSounds(keys: Uint32Array, aliases: Uint32Array) {
  const sorted = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++)
    sorted[i] = (keys[i] ?? 0) * MOST_ALIASES + (aliases[i] ?? 0);
  sorted.sort();
  const soundKeys = new Uint32Array(sorted.length);
  const soundAliases = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    soundKeys[i] = Math.floor((sorted[i] ?? 0) / MOST_ALIASES);
    soundAliases[i] = (sorted[i] ?? 0) % MOST_ALIASES;
  }
  return { soundKeys, soundAliases };
}

/** What a number has room for beside a 32-bit key. */
const MOST_ALIASES = 2 ** 21;

/** The aliases under a key. */
export function findSounds(keys: Numbers, aliases: Numbers, key: number): Numbers {
  let from = 0;
  for (let to = keys.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? 0) < key) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (keys[end] === key) end++;
  return aliases.subarray(from, end);
}

const SEED = 0x811c9dc5;

/** FNV-1a. */
function addToHash(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The final mix of MurmurHash3. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
