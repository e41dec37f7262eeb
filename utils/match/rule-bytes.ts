import type { Phrase } from './phrases.ts';

/**
 * The rules of a claim as bytes: its number of groups, for each group its length in bytes and its phrases, then those of
 * the look-alikes in the same way. A phrase of one word is twice its term; a longer one is twice its length plus 1, and
 * its terms. Numbers take seven bits a byte, the lowest first; terms have low numbers, so most take two bytes.
 */
export function writeRules(must: readonly Phrase[][], mustNot: readonly Phrase[]): number[] {
  const bytes = toBytes(must.length);
  for (const group of must) writeGroup(bytes, group);
  writeGroup(bytes, mustNot);
  return bytes;
}

function writeGroup(bytes: number[], phrases: readonly Phrase[]): void {
  bytes.push(...toBytes(phrases.reduce((sum, phrase) => sum + phrase.bytes.length, 0)));
  for (const phrase of phrases) for (const byte of phrase.bytes) bytes.push(byte);
}

export const writePhrase = (terms: readonly number[]): number[] =>
  terms.length === 1
    ? toBytes(2 * (terms[0] ?? 0))
    : [...toBytes(2 * terms.length + 1), ...terms.flatMap(toBytes)];

function toBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return bytes;
}

/** Reads numbers one after another; there is one for each index, so that reading makes no objects. */
export interface RuleReader {
  /** The byte that is read next. */
  at: number;
  next(): number;
}

export function createRuleReader(bytes: Uint8Array): RuleReader {
  const reader = {
    at: 0,
    next() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[reader.at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    },
  };
  return reader;
}
