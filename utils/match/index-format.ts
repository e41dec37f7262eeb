/**
 * A compiled index is one buffer: a header, then sections of numbers or UTF-8 text. Opening it makes views and copies
 * nothing, so a worker that wakes up is ready at once. Numbers take as few bytes as the largest of their section needs.
 */
const MAGIC = 0x53533249; // "SS2I"
/** Raised whenever folding, stemming or the layout changes, so that old indexes are compiled again. */
export const INDEX_VERSION = 6;
const HEADER = 4; // magic, version, checksum, number of sections
const SECTION = 2; // bytes in all, bytes each

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
  for (const section of Object.values(sections)) {
    parts.push(narrow(section));
    yield;
  }
  const bodyStart = 4 * (HEADER + SECTION * parts.length);
  const size = parts.reduce((sum, part) => sum + padded(part.byteLength), bodyStart);
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  const header = new Uint32Array(buffer, 0, bodyStart / 4);
  let at = bodyStart;
  parts.forEach((part, i) => {
    header[HEADER + SECTION * i] = part.byteLength;
    header[HEADER + SECTION * i + 1] = part.BYTES_PER_ELEMENT;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  });
  yield;
  header[0] = MAGIC;
  header[1] = INDEX_VERSION;
  header[3] = parts.length;
  header[2] = checksum(buffer);
  return buffer;
}

/** The same numbers in as few bytes each as the largest needs. */
function narrow(numbers: Packed): Packed {
  if (numbers.BYTES_PER_ELEMENT === 1) return numbers;
  let bits = 0;
  for (let i = 0; i < numbers.length; i++) bits |= numbers[i] ?? 0;
  if (bits >>> 8 === 0) return new Uint8Array(numbers);
  return bits >>> 16 === 0 ? new Uint16Array(numbers) : numbers;
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
    const size = header[HEADER + SECTION * i + 1] ?? 1;
    const Kind = size === 1 ? Uint8Array : size === 2 ? Uint16Array : Uint32Array;
    sections[name] = new Kind(buffer, at, length / size);
    at += padded(length);
  });
  return sections as Record<Name, Packed>;
}

const padded = (length: number): number => (length + 3) & ~3;

/** FNV-1a over the 32-bit words behind the checksum. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let i = 3; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
