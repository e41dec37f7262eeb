import type { Speaker } from '../claim/claim.ts';
import { foldName, toSkeleton } from './fold-name.ts';
import type { Numbers } from './index-format.ts';
import { isParticle } from './name-parts.ts';
import { ALIAS, type Alias } from './speaker-aliases.ts';
import { isTitle } from './titles.ts';

/** Entries that the rest of a name may be looked up by: the sound of the surname and how the given name begins. */
export interface SoundEntry {
  key: number;
  alias: number;
}

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
  hash(`${toSkeleton(surname)} ${given.slice(0, 1)}`);

/** By what a person's name is found in another spelling; with the title as its only cue only for those who have one. */
export function listSounds(
  { flags, tokens }: Alias,
  alias: number,
  { role, cues }: Pick<Speaker, 'role' | 'cues'>,
  fold: (norm: string) => string,
): SoundEntry[] {
  const words = tokens.map(({ norm }) => norm);
  const surname = fold(words.at(-1) ?? '');
  if (!(flags & ALIAS.person) || flags & ALIAS.surname || words.length < 2 || surname === '')
    return [];
  const given = fold(words.find((word) => !isParticle(word)) ?? '');
  const titled = [role ?? '', ...cues].join(' ').toLowerCase().split(/\s+/).some(isTitle);
  return [
    { key: toSoundKey(surname, given), alias },
    ...(titled ? [{ key: toSoundKey(surname, ''), alias }] : []),
  ];
}

/** Keys in ascending order beside their aliases. */
export function sortSounds(entries: readonly SoundEntry[]) {
  const sorted = new Float64Array(entries.length);
  entries.forEach(({ key, alias }, i) => {
    sorted[i] = key * MOST_ALIASES + alias;
  });
  sorted.sort();
  const soundKeys = new Uint32Array(sorted.length);
  const soundAliases = new Uint32Array(sorted.length);
  sorted.forEach((entry, i) => {
    soundKeys[i] = Math.floor(entry / MOST_ALIASES);
    soundAliases[i] = entry % MOST_ALIASES;
  });
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

/** FNV-1a with the final mix of MurmurHash3. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
