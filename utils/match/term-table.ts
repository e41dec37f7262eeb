/**
 * Words → numbers, as an open-addressing table in one typed array: a `Map` of 150,000 strings would have to be rebuilt
 * at every wake-up. A word is known by two independent 32-bit hashes; the words themselves are not kept.
 */
export const NO_TERM = 0xffffffff;
const SLOT = 3; // hash, second hash, term
const SEEDS = [0x811c9dc5, 0x2f1b7a35] as const;

/** The number of a word, or {@link NO_TERM}. */
export function findTerm(slots: Uint32Array, word: string): number {
  const size = slots.length / SLOT;
  const first = hash(word, SEEDS[0]);
  const second = hash(word, SEEDS[1]);
  for (let slot = first % size; ; slot = (slot + 1) % size) {
    const term = slots[slot * SLOT + 2] ?? NO_TERM;
    if (term === NO_TERM) return NO_TERM;
    if (slots[slot * SLOT] === first && slots[slot * SLOT + 1] === second) return term;
  }
}

/** The table for distinct words: term `i` is `words[i]`. */
export function compileTermTable(words: readonly string[]): Uint32Array {
  const size = words.length * 2 + 1; // never full, so that a search ends
  const slots = new Uint32Array(size * SLOT).fill(NO_TERM);
  words.forEach((word, term) => {
    const first = hash(word, SEEDS[0]);
    let slot = first % size;
    while (slots[slot * SLOT + 2] !== NO_TERM) slot = (slot + 1) % size;
    slots.set([first, hash(word, SEEDS[1]), term], slot * SLOT);
  });
  return slots;
}

/** FNV-1a with the final mix of MurmurHash3. */
function hash(word: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
