import { DocumentError } from '../read-document.ts';

const code = (character: string): number => character.charCodeAt(0);
export const QUOTE = code('"');
const BACKSLASH = code('\\');
export const COMMA = code(',');
const OPEN_LIST = code('[');
export const CLOSE_LIST = code(']');
const OPEN_OBJECT = code('{');
const CLOSE_OBJECT = code('}');

export const isOpening = (c: number): boolean => c === OPEN_LIST || c === OPEN_OBJECT;
export const isClosing = (c: number): boolean => c === CLOSE_LIST || c === CLOSE_OBJECT;
export const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

/** Strings and depth: all that is told apart between the brackets. */
export interface Nesting {
  depth: number;
  inString: boolean;
  escaped: boolean;
}

export const outside = (): Nesting => ({ depth: 0, inString: false, escaped: false });

/** Reads one UTF-16 unit; true when it ended a string. */
export function step(nesting: Nesting, c: number): boolean {
  if (nesting.inString) {
    if (nesting.escaped) nesting.escaped = false;
    else if (c === BACKSLASH) nesting.escaped = true;
    else if (c === QUOTE) nesting.inString = false;
    return !nesting.inString;
  }
  if (c === QUOTE) nesting.inString = true;
  else if (isOpening(c)) nesting.depth++;
  else if (isClosing(c)) nesting.depth--;
  return false;
}

/** The value of a part; throws a {@link DocumentError} when it is not JSON. */
export function parsePart(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DocumentError(`${where}: not JSON; found ${JSON.stringify(text.slice(0, 60))}`);
  }
}
