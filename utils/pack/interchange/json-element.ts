import { MAX_DEPTH } from '../pack-schema.ts';
import { COMMA, isClosing, isOpening, isSpace, outside, QUOTE, step } from './json-nesting.ts';

/** UTF-16 units. A review or an annotation has a few thousand. */
export const MAX_ELEMENT = 4 * 1024 * 1024;

/** In a pack a record stands inside two others. */
export const MOST_DEPTH = MAX_DEPTH - 2;

export type ElementText = { text: string } | { problem: 'too-large' | 'too-deep' };

/** Collects the text of one element after another; of one that is too large or too deep nothing is kept. */
export function createElement() {
  let nesting = outside();
  let bare = false; // a number or word, which ends only where something else begins
  let parts = '';
  let problem: 'too-large' | 'too-deep' | null = null;

  const keep = (text: string): void => {
    if (parts.length + text.length > MAX_ELEMENT) problem ??= 'too-large';
    parts = problem ? '' : parts + text;
  };
  const findEndOfBare = (chunk: string, from: number): number => {
    let at = from;
    while (at < chunk.length && !isBehindBare(chunk.charCodeAt(at))) at++;
    return at < chunk.length ? at : -1;
  };
  const findEndOfNested = (chunk: string, from: number): number => {
    for (let at = from; at < chunk.length; at++) {
      const c = chunk.charCodeAt(at);
      const endedString = step(nesting, c);
      if (nesting.depth > MOST_DEPTH) problem ??= 'too-deep';
      if (nesting.depth === 0 && (endedString || (isClosing(c) && !nesting.inString)))
        return at + 1;
    }
    return -1;
  };

  return {
    /** `c` is its first character, which is yet to be read. */
    begin(c: number): void {
      nesting = outside();
      bare = c !== QUOTE && !isOpening(c);
      parts = '';
      problem = null;
    },
    /** Where it ends in this chunk, or -1 when it goes on. */
    read(chunk: string, from: number): number {
      const end = bare ? findEndOfBare(chunk, from) : findEndOfNested(chunk, from);
      keep(chunk.slice(from, end < 0 ? chunk.length : end));
      return end;
    },
    take: (): ElementText => (problem ? { problem } : { text: parts }),
  };
}

const isBehindBare = (c: number): boolean => c === COMMA || isClosing(c) || isSpace(c);
