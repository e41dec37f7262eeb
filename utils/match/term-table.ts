/**
 * Words → numbers, as an open-addressing table in one typed array: a `Map` of 150,000 strings would have to be rebuilt
 * at every wake-up. A word is known by two independent 32-bit hashes; the words themselves are not kept.
 * Layout: the number of slots, then for each slot its term, then for each term its two hashes.
 */
export const NO_TERM = 0xffffffff;
const SEEDS = [0x811c9dc5, 0x2f1b7a35] as const;
/** Slots for each word; a third of them stay empty, so that a search ends soon. */
const ROOM = 1.5;

/** The number of a word, or {@link NO_TERM}. */
export function findTerm(table: Uint32Array, word: string): number {
  const size = table[0] ?? 0;
  const first = hash(word, SEEDS[0]);
  for (let slot = first % size; ; slot = (slot + 1) % size) {
    const term = table[1 + slot] ?? NO_TERM;
    if (term === NO_TERM) return NO_TERM;
    const hashes = 1 + size + 2 * term;
    if (table[hashes] === first && table[hashes + 1] === hash(word, SEEDS[1])) return term;
  }
}

/** The table for distinct words: term `i` is `words[i]`. */
export function compileTermTable(words: readonly string[]): Uint32Array {
  const size = Math.ceil(words.length * ROOM) + 1;
  const table = new Uint32Array(1 + size + 2 * words.length).fill(NO_TERM, 1, 1 + size);
  table[0] = size;
  words.forEach((word, term) => {
    const first = hash(word, SEEDS[0]);
    let slot = first % size;
    while (table[1 + slot] !== NO_TERM) slot = (slot + 1) % size;
    table[1 + slot] = term;
    table[1 + size + 2 * term] = first;
    table[2 + size + 2 * term] = hash(word, SEEDS[1]);
  });
  return table;
}

/** FNV-1a with the final mix of MurmurHash3. */
function hash(word: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
