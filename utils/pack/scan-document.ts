/** A part of a JSON object that is read while the rest of it is still to come. */
export type DocumentPart =
  /** A field and its value, as written: the key in quotation marks. */
  | { kind: 'field'; key: string; text: string }
  /** One of the lists begins. */
  | { kind: 'list'; key: string }
  /** Some entries of the list that began last, all of them objects, commas between them. */
  | { kind: 'records'; text: string; count: number }
  /** No object, or none that can be cut into these parts. What is inside a part may be wrong all the same. */
  | { kind: 'malformed' };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Bytes of records in one part: parsing them takes a few milliseconds. */
const PART_BYTES = 64 * 1024;

/** Cuts a document in UTF-8 into parts; of the lists named, some entries at a time. */
export async function* scanDocument(
  chunks: AsyncIterable<Uint8Array>,
  lists: ReadonlySet<string>,
): AsyncGenerator<DocumentPart> {
  const window = createWindow(chunks);
  if (!(await takes(window, OPEN_OBJECT))) return yield MALFORMED;
  do {
    const key = await takeKey(window);
    if (key === null) return yield MALFORMED;
    const isList = lists.has(key.slice(1, -1)) && (await takes(window, OPEN_LIST));
    if (isList) yield* scanList(window, key);
    else yield await takeField(window, key);
  } while (await takes(window, COMMA));
  const isWhole = (await takes(window, CLOSE_OBJECT)) && (await window.peek()) === END;
  if (!isWhole) yield MALFORMED;
}

const MALFORMED: DocumentPart = { kind: 'malformed' };

async function takes(window: Window, byte: number): Promise<boolean> {
  if ((await window.peek()) !== byte) return false;
  window.skip();
  return true;
}

async function takeKey(window: Window): Promise<string | null> {
  if ((await window.peek()) !== QUOTE) return null;
  const key = await window.takeValue();
  return key !== null && (await takes(window, COLON)) ? key : null;
}

async function takeField(window: Window, key: string): Promise<DocumentPart> {
  const text = await window.takeValue();
  return text === null ? MALFORMED : { kind: 'field', key, text };
}

async function* scanList(window: Window, key: string): AsyncGenerator<DocumentPart> {
  yield { kind: 'list', key };
  if (await takes(window, CLOSE_LIST)) return;
  for (let isLast = false; !isLast; ) {
    const taken = await takeRecords(window);
    if (!taken) return yield MALFORMED;
    yield { kind: 'records', text: taken.text, count: taken.count };
    isLast = taken.isLast;
  }
}

/** As many records as make a part, and what stands behind the last of them. */
async function takeRecords(window: Window) {
  await window.peek();
  window.mark();
  for (let count = 1; ; count++) {
    if (!(await skipRecord(window))) return null;
    const part = window.marked();
    const next = await peekQuickly(window);
    if (next !== COMMA && next !== CLOSE_LIST) return null;
    window.skip();
    const isLast = next === CLOSE_LIST;
    if (!isLast && part.length < PART_BYTES) continue;
    const text = decode(part);
    return text === null ? null : { text, count, isLast };
  }
}

const skipRecord = async (window: Window): Promise<boolean> =>
  (await peekQuickly(window)) === OPEN_OBJECT &&
  (window.skipValue() || (await window.skipLateValue()));

/** Nothing is waited for where the byte is there. */
async function peekQuickly(window: Window): Promise<number> {
  const byte = window.peekNow();
  return byte === END ? await window.peek() : byte;
}

/** `null` when it is not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // expected: another kind of file
  }
}

/** Stands for the byte behind the last. */
const END = -1;

/** The bytes that have come so far, from the marked place on. */
interface Window {
  /** The next byte that is no white space. */
  peek(): Promise<number>;
  peekNow(): number;
  skip(): void;
  mark(): void;
  /** From the mark to here; stays as it is when more comes. */
  marked(): Uint8Array;
  /** Whether the value that begins here has come whole; then goes behind it. */
  skipValue(): boolean;
  /** The same once the rest of it has come. */
  skipLateValue(): Promise<boolean>;
  /** The text of the next value; `null` when it never ends or is none. */
  takeValue(): Promise<string | null>;
}

function createWindow(chunks: AsyncIterable<Uint8Array>): Window {
  const iterator = chunks[Symbol.asyncIterator]();
  let bytes: Uint8Array = new Uint8Array(0);
  let at = 0;
  let marked = 0;
  /** At least doubles what is kept, so that a value that comes in many chunks is not looked through again for each. */
  const fill = async (): Promise<boolean> => {
    const parts: Uint8Array[] = [bytes.subarray(marked)];
    let more = 0;
    for (let least = bytes.length - marked; more === 0 || more < least; ) {
      const { done, value } = await iterator.next();
      if (done) break;
      parts.push(value);
      more += value.length;
    }
    at -= marked;
    marked = 0;
    bytes = join(parts);
    return more > 0;
  };
  const window: Window = {
    peekNow() {
      while (isSpace(bytes[at])) at++;
      return bytes[at] ?? END;
    },
    async peek() {
      for (;;) {
        const byte = window.peekNow();
        if (at < bytes.length || !(await fill())) return byte;
      }
    },
    skip: () => void at++,
    mark() {
      marked = at;
    },
    marked: () => bytes.subarray(marked, at),
    skipValue() {
      const end = endOfValue(bytes, at);
      at = end < 0 ? at : end;
      return end >= 0;
    },
    async skipLateValue() {
      while (await fill()) if (window.skipValue()) return true;
      return false;
    },
    async takeValue() {
      await window.peek();
      window.mark();
      const isWhole = window.skipValue() || (await window.skipLateValue());
      return isWhole ? decode(window.marked()) : null;
    },
  };
  return window;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const isSpace = (byte = 0): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Where the value that begins at `from` ends, or -1 when more must come. Brackets are counted, not told apart: parsing does that. */
function endOfValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from];
  if (first === QUOTE) return endOfString(bytes, from);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return endOfWord(bytes, from);
  let depth = 0;
  for (let i = from; i >= 0 && i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) {
      i = endOfString(bytes, i);
      continue;
    }
    depth += DEPTHS[byte] ?? 0;
    i++;
    if (depth === 0) return i;
  }
  return -1;
}

/** What each byte adds to the depth. */
const DEPTHS = new Int8Array(256);
for (const byte of [OPEN_OBJECT, OPEN_LIST]) DEPTHS[byte] = 1;
for (const byte of [CLOSE_OBJECT, CLOSE_LIST]) DEPTHS[byte] = -1;

function endOfString(bytes: Uint8Array, from: number): number {
  for (let i = from + 1; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) return i + 1;
    if (bytes[i] === BACKSLASH) i++;
  }
  return -1;
}

function endOfWord(bytes: Uint8Array, from: number): number {
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || isSpace(byte)) return i;
  }
  return -1;
}
