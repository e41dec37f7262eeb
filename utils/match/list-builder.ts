/** Numbers that are gathered one by one: an array of 32-bit numbers that grows. */
export interface NumberBuilder {
  push(item: number): void;
  raise(index: number, by: number): void;
  length(): number;
  /** The numbers so far; not a copy, so only good until the next one is pushed. */
  items(): Uint32Array;
}

export function createNumberBuilder(): NumberBuilder {
  let room = new Uint32Array(64);
  let length = 0;
  return {
    push(item) {
      if (length === room.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(room);
        room = larger;
      }
      room[length++] = item;
    },
    raise(index, by) {
      room[index] = (room[index] ?? 0) + by;
    },
    length: () => length,
    items: () => room.subarray(0, length),
  };
}

/** Lists of numbers, one after another in one array; list `i` reaches from `starts[i]` to `starts[i + 1]`. */
export interface ListBuilder {
  push(list: Iterable<number>): void;
  /** One more item of the list at hand, which ends with `end`. */
  add(item: number): void;
  end(): void;
  /** Lists so far. */
  length(): number;
  at(list: number): Uint32Array;
  starts(): Uint32Array;
  items(): Uint32Array;
}

export function createListBuilder(): ListBuilder {
  const starts = createNumberBuilder();
  const items = createNumberBuilder();
  starts.push(0);
  return {
    push(list) {
      for (const item of list) items.push(item);
      starts.push(items.length());
    },
    add: items.push,
    end: () => starts.push(items.length()),
    length: () => starts.length() - 1,
    at: (list) => items.items().subarray(starts.items()[list], starts.items()[list + 1]),
    starts: starts.items,
    items: items.items,
  };
}

/** Bytes that are gathered one by one. */
export interface ByteBuilder {
  push(byte: number): void;
  /** The bytes of another one. */
  append(other: ByteBuilder): void;
  length(): number;
  clear(): void;
  /** The bytes so far; not a copy. */
  bytes(): Uint8Array;
}

export function createByteBuilder(): ByteBuilder {
  let room = new Uint8Array(256);
  let length = 0;
  const reserve = (least: number) => {
    if (least <= room.length) return;
    const larger = new Uint8Array(2 * least);
    larger.set(room.subarray(0, length));
    room = larger;
  };
  return {
    push(byte) {
      if (length === room.length) reserve(length + 1);
      room[length++] = byte;
    },
    append(other) {
      reserve(length + other.length());
      room.set(other.bytes(), length);
      length += other.length();
    },
    length: () => length,
    clear() {
      length = 0;
    },
    bytes: () => room.subarray(0, length),
  };
}

/** Texts, one after another as UTF-8. */
export interface TextBuilder {
  push(text: string): void;
  starts(): Uint32Array;
  bytes(): Uint8Array;
}

export function createTextBuilder(): TextBuilder {
  const encoder = new TextEncoder();
  const starts = createNumberBuilder();
  starts.push(0);
  let room = new Uint8Array(256);
  let length = 0;
  return {
    push(text) {
      const most = length + 3 * text.length; // no UTF-16 unit needs more bytes
      if (most > room.length) {
        const larger = new Uint8Array(2 * most);
        larger.set(room.subarray(0, length));
        room = larger;
      }
      const end = putAscii(text, room, length);
      length = end < 0 ? length + encoder.encodeInto(text, room.subarray(length)).written : end;
      starts.push(length);
    },
    starts: starts.items,
    bytes: () => room.subarray(0, length),
  };
}

/** Nearly all texts here are short and of ASCII, for which the encoder takes many times longer. Gives the end, or -1 for others. */
function putAscii(text: string, room: Uint8Array, from: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return -1;
    room[from + i] = unit;
  }
  return from + text.length;
}
