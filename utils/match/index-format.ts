/**
 * A compiled index is one buffer: a header, then sections of 32-bit numbers or UTF-8 text.
 * Opening it makes views and copies nothing, so a worker that wakes up is ready at once.
 */
const MAGIC = 0x53533249; // "SS2I"
/** Raised whenever folding, stemming or the layout changes, so that old indexes are compiled again. */
export const INDEX_VERSION = 4;
const HEADER = 4; // magic, version, checksum, number of sections

export interface Sections {
  numbers: Record<string, Uint32Array>;
  texts: Record<string, string>;
}

/** Section names must be the same, in the same order, when reading. */
export function writeSections({ numbers, texts }: Sections): ArrayBuffer {
  const encoder = new TextEncoder();
  const parts = [
    ...Object.values(numbers).map((n) => new Uint8Array(n.buffer, n.byteOffset, n.byteLength)),
    ...Object.values(texts).map((text) => encoder.encode(text)),
  ];
  const bodyStart = 4 * (HEADER + parts.length);
  const size = parts.reduce((sum, part) => sum + padded(part.length), bodyStart);
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  const header = new Uint32Array(buffer, 0, HEADER + parts.length);
  let at = bodyStart;
  parts.forEach((part, i) => {
    header[HEADER + i] = part.length;
    bytes.set(part, at);
    at += padded(part.length);
  });
  header[0] = MAGIC;
  header[1] = INDEX_VERSION;
  header[3] = parts.length;
  header[2] = checksum(buffer);
  return buffer;
}

/** `null` when the buffer is of another version, cut off or damaged: it is then compiled again. */
export function readSections(
  buffer: ArrayBuffer,
  numberNames: readonly string[],
  textNames: readonly string[],
): Sections | null {
  const count = numberNames.length + textNames.length;
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * (HEADER + count)) return null;
  const header = new Uint32Array(buffer, 0, HEADER + count);
  if (header[0] !== MAGIC || header[1] !== INDEX_VERSION || header[3] !== count) return null;
  if (header[2] !== checksum(buffer)) return null;
  const sections: Sections = { numbers: {}, texts: {} };
  let at = 4 * (HEADER + count);
  [...numberNames, ...textNames].forEach((name, i) => {
    const length = header[HEADER + i] ?? 0;
    if (i < numberNames.length) sections.numbers[name] = new Uint32Array(buffer, at, length / 4);
    else sections.texts[name] = new TextDecoder().decode(new Uint8Array(buffer, at, length));
    at += padded(length);
  });
  return sections;
}

const padded = (length: number): number => (length + 3) & ~3;

/** FNV-1a over the 32-bit words behind the checksum. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let i = 3; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
