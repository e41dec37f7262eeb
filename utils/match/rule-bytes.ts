import { type ByteBuilder, createByteBuilder, createNumberBuilder } from './list-builder.ts';

/**
 * The rules of a claim as bytes: its number of groups, for each group its length in bytes and its phrases, then those of
 * the look-alikes in the same way. A phrase of one word is twice its term; a longer one is twice its length plus 1, and
 * its terms. Numbers take seven bits a byte, the lowest first; terms have low numbers, so most take two bytes.
 */
export interface RuleWriter {
  /** So many groups the next claim has; one more group, of the look-alikes, follows behind them. */
  begin(groups: number): void;
  addPhrase(terms: Uint32Array, length: number): void;
  endGroup(): void;
  end(): void;
  starts(): Uint32Array;
  bytes(): Uint8Array;
}

export function createRuleWriter(): RuleWriter {
  const starts = createNumberBuilder();
  const rules = createByteBuilder();
  const group = createByteBuilder();
  starts.push(0);
  return {
    begin: (groups) => putNumber(rules, groups),
    addPhrase(terms, length) {
      if (length === 1) return putNumber(group, 2 * (terms[0] ?? 0));
      putNumber(group, 2 * length + 1);
      for (let i = 0; i < length; i++) putNumber(group, terms[i] ?? 0);
    },
    endGroup() {
      putNumber(rules, group.length());
      rules.append(group);
      group.clear();
    },
    end: () => starts.push(rules.length()),
    starts: starts.items,
    bytes: rules.bytes,
  };
}

function putNumber(bytes: ByteBuilder, value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
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
