/**
 * The pieces that texts fall into at white space, each with the words in it. An open-addressing table over one typed
 * array: millions of pieces are looked up while a large pack is compiled, a `Map` would want a string cut out for each, and
 * what is needed of a piece stands close together, since waiting for memory is what takes the time.
 */
export interface PieceTable {
  /** Where the words of the piece from `from` to `to` begin, or -1; `hash` is that of its UTF-16 units, see {@link addToHash}. */
  find(text: string, from: number, to: number, hash: number): number;
  /** Remembers a piece with its words, of four numbers each: term, flags, start, end. Gives where they begin. */
  add(piece: string, hash: number, words: readonly number[]): number;
  /** At each place where words begin their number, then the words. */
  words(): Int32Array;
}

export const HASH_SEED = 0x811c9dc5;

/** FNV-1a, a unit at a time. */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Beyond so many distinct pieces all are forgotten; the large packs have about half as many. */
const MOST_PIECES = 1 << 18;

export function createPieceTable(): PieceTable {
  let slots = new Int32Array(2 * 1_024); // hash and place of each piece; 0 is no place
  let room = new ArrayBuffer(1 << 16);
  let numbers = new Int32Array(room); // number of units, number of words, the words, then the units two by two
  let units = new Uint16Array(room);
  let [count, end] = [0, 1];

  const isAt = (place: number, text: string, from: number, to: number): boolean => {
    if (numbers[place] !== to - from) return false;
    const first = 2 * (place + 2 + 4 * (numbers[place + 1] ?? 0)) - from;
    for (let i = from; i < to; i++) if (units[first + i] !== text.charCodeAt(i)) return false;
    return true;
  };
  const put = (into: Int32Array, hash: number, place: number): void => {
    const mask = into.length / 2 - 1;
    let slot = slotOf(hash) & mask;
    while (into[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    into[2 * slot] = hash;
    into[2 * slot + 1] = place;
  };
  const growSlots = (): void => {
    const more = new Int32Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at + 1] !== 0) put(more, slots[at] ?? 0, slots[at + 1] ?? 0);
    slots = more;
  };
  const growRoom = (): void => {
    const more = new ArrayBuffer(2 * room.byteLength);
    new Int32Array(more).set(numbers);
    [room, numbers, units] = [more, new Int32Array(more), new Uint16Array(more)];
  };

  return {
    find(text, from, to, hash) {
      const mask = slots.length / 2 - 1;
      for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
        const place = slots[2 * slot + 1] ?? 0;
        if (place === 0) return -1;
        if (slots[2 * slot] === hash && isAt(place, text, from, to)) return place + 1;
      }
    },
    add(piece, hash, words) {
      if (count === MOST_PIECES) {
        slots.fill(0);
        [count, end] = [0, 1];
      }
      if (4 * count > slots.length) growSlots();
      const size = 2 + words.length + ((piece.length + 1) >> 1);
      while (end + size > numbers.length) growRoom();
      const place = end;
      end += size;
      count++;
      numbers[place] = piece.length;
      numbers[place + 1] = words.length / 4;
      numbers.set(words, place + 2);
      const first = 2 * (place + 2 + words.length);
      for (let i = 0; i < piece.length; i++) units[first + i] = piece.charCodeAt(i);
      put(slots, hash, place);
      return place + 1;
    },
    words: () => numbers,
  };
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15);
