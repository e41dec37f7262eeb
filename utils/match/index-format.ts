/**
 * A compiled index is one buffer: a header, then sections of numbers or UTF-8 text. Opening it makes views and copies
 * little, so a worker that wakes up is ready at once. Numbers take as few bytes as the largest of their section needs;
 * those that ascend, as where lists begin, are kept as steps from one to the next and summed up when opened.
 */
const MAGIC = 0x53533249; // "SS2I"
/** Raised whenever folding, stemming or the layout changes, so that old indexes are compiled again. */
export const INDEX_VERSION = 7;
const HEADER = 4; // magic, version, checksum, number of sections
const SECTION = 2; // bytes in all; bytes each, and whether they are steps
const STEPS = 0x100;

/** What reading a section of numbers gives. */
export interface Numbers {
  readonly [index: number]: number;
  readonly length: number;
  subarray(start?: number, end?: number): Numbers;
  includes(item: number): boolean;
  indexOf(item: number, from?: number): number;
  every(test: (item: number, index: number) => boolean): boolean;
  some(test: (item: number, index: number) => boolean): boolean;
  [Symbol.iterator](): IterableIterator<number>;
}
type Packed = Uint8Array | Uint16Array | Uint32Array;

/** Section names must be the same, in the same order, when reading. Yields between pieces of work. */
export function* writeSections(
  sections: Record<string, Packed>,
): Generator<void, ArrayBuffer, undefined> {
  const parts: Packed[] = [];
  const kinds: number[] = [];
  for (const section of Object.values(sections)) {
    const steps = toSteps(section);
    const part = steps ?? narrow(section);
    parts.push(part);
    kinds.push(part.BYTES_PER_ELEMENT | (steps ? STEPS : 0));
    yield;
  }
  const bodyStart = 4 * (HEADER + SECTION * parts.length);
  const size = parts.reduce((sum, part) => sum + padded(part.byteLength), bodyStart);
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  const header = new Uint32Array(buffer, 0, bodyStart / 4);
  let at = bodyStart;
  for (const [i, part] of parts.entries()) {
    header[HEADER + SECTION * i] = part.byteLength;
    header[HEADER + SECTION * i + 1] = kinds[i] ?? 0;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
    yield;
  }
  header[0] = MAGIC;
  header[1] = INDEX_VERSION;
  header[3] = parts.length;
  const words = new Uint32Array(buffer);
  let hash = SEED;
  for (let from = CHECKED; from < words.length; from += WORDS_A_STEP) {
    hash = addToChecksum(hash, words.subarray(from, from + WORDS_A_STEP));
    yield;
  }
  header[2] = hash >>> 0;
  return buffer;
}

/** `null` when the numbers do not ascend, or steps take no fewer bytes. */
function toSteps(numbers: Packed): Packed | null {
  let [last, largest] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number < last) return null;
    largest = Math.max(largest, number - last);
    last = number;
  }
  if (bytesFor(largest) >= Math.min(bytesFor(last), numbers.BYTES_PER_ELEMENT)) return null;
  const steps = new (kindOf(bytesFor(largest)))(numbers.length);
  for (let i = numbers.length - 1; i >= 0; i--)
    steps[i] = (numbers[i] ?? 0) - (i > 0 ? (numbers[i - 1] ?? 0) : 0);
  return steps;
}

function sumUp(steps: Packed): Packed {
  let sum = 0;
  for (let i = 0; i < steps.length; i++) sum += steps[i] ?? 0;
  const numbers = new (kindOf(bytesFor(sum)))(steps.length);
  let number = 0;
  for (let i = 0; i < steps.length; i++) {
    number += steps[i] ?? 0;
    numbers[i] = number;
  }
  return numbers;
}

const bytesFor = (largest: number): number => (largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : 4);

const kindOf = (bytes: number) =>
  bytes === 1 ? Uint8Array : bytes === 2 ? Uint16Array : Uint32Array;

/** The same numbers in as few bytes each as the largest needs. */
function narrow(numbers: Packed): Packed {
  if (numbers.BYTES_PER_ELEMENT === 1) return numbers;
  let bits = 0;
  for (let i = 0; i < numbers.length; i++) bits |= numbers[i] ?? 0;
  const bytes = bytesFor(bits >>> 0);
  return bytes < numbers.BYTES_PER_ELEMENT ? new (kindOf(bytes))(numbers) : numbers;
}

/** `null` when the buffer is of another version, cut off or damaged: it is then compiled again. */
export function readSections<Name extends string>(
  buffer: ArrayBuffer,
  names: readonly Name[],
): Record<Name, Packed> | null {
  const bodyStart = 4 * (HEADER + SECTION * names.length);
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < bodyStart) return null;
  const header = new Uint32Array(buffer, 0, bodyStart / 4);
  if (header[0] !== MAGIC || header[1] !== INDEX_VERSION || header[3] !== names.length) return null;
  if (header[2] !== checksum(buffer)) return null;
  const sections: Partial<Record<Name, Packed>> = {};
  let at = bodyStart;
  names.forEach((name, i) => {
    const length = header[HEADER + SECTION * i] ?? 0;
    const kind = header[HEADER + SECTION * i + 1] ?? 1;
    const size = kind & ~STEPS;
    const numbers = new (kindOf(size))(buffer, at, length / size);
    sections[name] = kind & STEPS ? sumUp(numbers) : numbers;
    at += padded(length);
  });
  return sections as Record<Name, Packed>;
}

const padded = (length: number): number => (length + 3) & ~3;

const SEED = 0x811c9dc5;
/** The first word that the checksum covers: the one behind it. */
const CHECKED = 3;
const WORDS_A_STEP = 1 << 19;

const checksum = (buffer: ArrayBuffer): number =>
  addToChecksum(SEED, new Uint32Array(buffer).subarray(CHECKED)) >>> 0;

/** FNV-1a over 32-bit words. */
function addToChecksum(hash: number, words: Uint32Array): number {
  let sum = hash;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  return sum;
}
