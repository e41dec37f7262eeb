import { MAX_DEPTH } from '../pack-schema.ts';
import { DocumentError } from '../read-document.ts';
import { outside, parsePart, step } from './json-nesting.ts';

const MAX_REST = 16 * 1024 * 1024; // UTF-16 units
const TOO_DEEP = `document: expected at most ${MAX_DEPTH} lists or objects in one another`;
const TOO_MUCH = `document: more than ${MAX_REST / 1024 / 1024} MB outside its list of records`;

/** The text around the lists at `paths`, and where such a list begins. */
export function createAround(paths: ReadonlySet<string>) {
  const nesting = outside();
  let kept = '';
  let string = ''; // the last one, with its quotation marks
  const open: string[] = []; // for each bracket that is open the path to it
  let lists = 0; // those of them that are lists
  let atList = false;

  const pathHere = (): string => {
    if (open.length === 0 || lists > 0) return '';
    const key = parsePart(string === '' ? '""' : string, 'document') as string;
    return open.length === 1 ? key : `${open.at(-1)}.${key}`;
  };
  const openBracket = (bracket: string): void => {
    const path = pathHere();
    atList = bracket === '[' && (open.length === 0 || (lists === 0 && paths.has(path)));
    lists += bracket === '[' && !atList ? 1 : 0;
    open.push(path);
  };
  const notice = (character: string, wasString: boolean): void => {
    if (nesting.inString && !wasString) string = character;
    else if (wasString) string += character;
    else if (character === '[' || character === '{') openBracket(character);
    else if (character === ']' || character === '}') {
      open.pop();
      lists -= character === ']' ? 1 : 0;
    }
  };
  /** The list was read by now, its closing bracket included. */
  const closeList = (): void => {
    atList = false;
    open.pop();
    nesting.depth--;
    kept += ']';
  };

  return {
    isAtList: () => atList,
    path: () => open.at(-1) ?? '',
    /** Reads up to the end of the chunk or just behind the bracket of a list; returns where it stopped. */
    read(chunk: string, from: number): number {
      if (atList) closeList();
      let at = from;
      while (at < chunk.length && !atList) {
        const character = chunk.charAt(at++);
        const wasString = nesting.inString;
        kept += character;
        step(nesting, character.charCodeAt(0));
        if (nesting.depth > MAX_DEPTH) throw new DocumentError(TOO_DEEP);
        notice(character, wasString);
      }
      if (kept.length > MAX_REST) throw new DocumentError(TOO_MUCH);
      return at;
    },
    end: (): unknown => parsePart(atList ? `${kept}]` : kept, 'document'),
  };
}
