import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_ELEMENT } from '../../../../utils/pack/interchange/json-element.ts';
import type { JsonPiece } from '../../../../utils/pack/interchange/json-list.ts';
import { createJsonSplitter } from '../../../../utils/pack/interchange/json-splitter.ts';
import { DocumentError } from '../../../../utils/pack/read-document.ts';

const PATHS = ['rows', 'items', 'first.items', 'first.first.rows'];
const KEYS = ['rows', 'items', 'first'];

/** Splits a text that arrives in chunks of these lengths, over and over. */
function split(text: string, lengths: readonly number[] = [text.length || 1]) {
  const splitter = createJsonSplitter(PATHS);
  const pieces: JsonPiece[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(...splitter.push(text.slice(at, at + length)));
    at += length;
  }
  const rest = splitter.end();
  return { pieces, rest, values: pieces.map((piece) => 'value' in piece && piece.value) };
}

/** What is expected of the splitter, by JSON.parse and plain recursion. */
function splitParsed(value: unknown): { values: unknown[]; rest: unknown } {
  if (Array.isArray(value)) return { values: value, rest: [] };
  const values: unknown[] = [];
  const walk = (part: unknown, path: string[]): unknown => {
    if (Array.isArray(part) && PATHS.includes(path.join('.'))) {
      values.push(...part);
      return [];
    }
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  return { rest: walk(value, []), values };
}

const anyLengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const anyRecord = fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' });
const FEW = { maxKeys: 4 };
const anyKey = fc.oneof(fc.constantFrom(...KEYS), fc.string());
const anyPart = fc.oneof(anyRecord, fc.array(anyRecord, { maxLength: 4 }));
const anyObject = fc.dictionary(anyKey, anyPart, FEW);
const anyNested = fc.dictionary(anyKey, fc.oneof(anyPart, anyObject), FEW);
const anyDocument = fc.oneof(anyPart, fc.dictionary(anyKey, fc.oneof(anyPart, anyNested), FEW));

describe('createJsonSplitter', () => {
  it('gives what JSON.parse gives, for any JSON in any chunks, indented or not', () => {
    fc.assert(
      fc.property(anyDocument, anyLengths, fc.constantFrom(0, 2), (value, lengths, indent) => {
        const text = JSON.stringify(value, null, indent);
        const plain = JSON.parse(text);
        const { values, rest } = split(text, lengths);
        expect({ values, rest }).toEqual(splitParsed(plain));
      }),
      { numRuns: 600, seed: 4 },
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const anyMutation = fc.tuple(
      anyDocument,
      fc.nat(),
      fc.constantFrom('', ',', ']', '[', '}', '{', '"', '\\', ':', '1', ' ', 'x'),
    );
    fc.assert(
      fc.property(anyMutation, anyLengths, ([value, place, put], lengths) => {
        const whole = JSON.stringify(value);
        const at = place % (whole.length + 1);
        const text = whole.slice(0, at) + put + whole.slice(at + 1);
        expect(isRefused(() => split(text, lengths))).toBe(isRefused(() => JSON.parse(text)));
      }),
      { numRuns: 1_500, seed: 4 },
    );
  });

  it('gives an element out as soon as it is complete', () => {
    const splitter = createJsonSplitter(PATHS);
    expect(splitter.push('{"a":1,"rows":[{"x":')).toEqual([]);
    expect(splitter.push('[1]},')).toEqual([
      { kind: 'element', list: 'rows', at: 1, value: { x: [1] } },
    ]);
  });

  it('reads a key that is written with escapes', () => {
    expect(split('{"\\u0072ows":[1,2]}').values).toEqual([1, 2]);
  });

  it('leaves out an element that is too large or too deep, and goes on', () => {
    const large = JSON.stringify('x'.repeat(MAX_ELEMENT));
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { pieces } = split(`[1,${large},${deep},4]`, [65_536]);
    expect(pieces).toEqual([
      { kind: 'element', list: '', at: 1, value: 1 },
      { kind: 'too-large', list: '', at: 2 },
      { kind: 'too-deep', list: '', at: 3 },
      { kind: 'element', list: '', at: 4, value: 4 },
    ]);
  });

  it.each([
    ['', 'document: not JSON'],
    ['{"rows":[{"a":1},{"b"', 'record 2: the file ends inside the list'],
    ['[1 2]', 'record 1: not followed by , or ]'],
    ['[{"a":tru}]', 'record 1: not JSON; found "{\\"a\\":tru}"'],
    ['{"a":'.repeat(40), 'document: expected at most 32 lists or objects in one another'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(() => split(text)).toThrow(problem);
  });
});

function isRefused(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    if (error instanceof DocumentError || error instanceof SyntaxError) return true;
    throw error;
  }
}
