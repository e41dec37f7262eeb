import { DocumentError } from '../read-document.ts';
import { createElement } from './json-element.ts';
import { CLOSE_LIST, COMMA, isSpace, parsePart } from './json-nesting.ts';

/** One entry of a list, given out as soon as it is complete. `at` counts from 1 over all lists of a document. */
export type JsonPiece =
  | { kind: 'element'; list: string; at: number; value: unknown }
  | { kind: 'too-large' | 'too-deep'; list: string; at: number };

/** Between the brackets of one list after another. */
export function createList() {
  const element = createElement();
  let state: 'first' | 'next' | 'inside' | 'after' | 'closed' = 'closed';
  let at = 0;

  const finish = (list: string): JsonPiece => {
    state = 'after';
    const read = element.take();
    return 'text' in read
      ? { kind: 'element', list, at, value: parsePart(read.text, `record ${at}`) }
      : { kind: read.problem, list, at };
  };
  /** False for the first character of an element. */
  const isBetween = (c: number): boolean => {
    if (isSpace(c)) return true;
    if (c === CLOSE_LIST && state !== 'next') {
      state = 'closed';
      return true;
    }
    if (state !== 'after') return false;
    if (c !== COMMA) throw new DocumentError(`record ${at}: not followed by , or ]`);
    state = 'next';
    return true;
  };
  const begin = (c: number): void => {
    state = 'inside';
    at++;
    element.begin(c);
  };

  const readStep = (chunk: string, i: number, list: string, pieces: JsonPiece[]): number => {
    const c = chunk.charCodeAt(i);
    if (state !== 'inside' && isBetween(c)) return i + 1;
    if (state !== 'inside') begin(c);
    const end = element.read(chunk, i);
    if (end < 0) return chunk.length;
    pieces.push(finish(list));
    return end;
  };

  return {
    count: () => at,
    isClosed: () => state === 'closed',
    /** Reads to the end of the list or of the chunk; returns where it stopped. */
    read(chunk: string, from: number, { list, pieces }: { list: string; pieces: JsonPiece[] }) {
      if (state === 'closed') state = 'first';
      let i = from;
      while (i < chunk.length && !this.isClosed()) i = readStep(chunk, i, list, pieces);
      return i;
    },
  };
}
