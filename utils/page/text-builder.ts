import { createTextPieces } from './text-pieces.ts';

/** Where the characters of an article text lie in the document; see {@link TextMap}. */
export interface TextMap {
  /** `starts[i]`: first offset of run `i`; runs lie in order and hold characters of one text node that follow one another. */
  starts: Uint32Array;
  /** Number of the run's text node. */
  nodeNumbers: Uint32Array;
  /** Offset of the run's first character in its node. */
  nodeOffsets: Uint32Array;
  nodes: Text[];
}

export interface TextBuilder {
  readonly length: number;
  /** Appends a node's text as a browser shows it: white space folded into one blank. */
  addText(node: Text, preserved: boolean): void;
  /** Ends the block, if it has begun. */
  endBlock(): void;
  /** A line break inside a block; two in a row end it. */
  breakLine(): void;
  /** Removes all that was added since `length` was this. */
  cutTo(length: number): void;
  slice(from: number): string;
  build(): { text: string; map: TextMap };
}

const SPACES = /[ \t\n\r\f]+/g;

export function createTextBuilder(): TextBuilder {
  const pieces = createTextPieces();
  let breaks = 0;
  const starts: number[] = [];
  const nodeNumbers: number[] = [];
  const nodeOffsets: number[] = [];
  const nodes: Text[] = [];

  const isBlank = (): boolean => pieces.last === ' ' || pieces.last === '\n';
  const addRun = (node: Text, from: number, piece: string): void => {
    if (piece === '') return;
    if (nodes.at(-1) !== node) nodes.push(node);
    starts.push(pieces.length);
    nodeNumbers.push(nodes.length - 1);
    nodeOffsets.push(from);
    pieces.append(piece);
  };
  const cutTo = (length: number): void => {
    pieces.cutTo(length);
    while ((starts.at(-1) ?? -1) >= length) starts.pop();
    nodeNumbers.length = starts.length;
    nodeOffsets.length = starts.length;
  };
  const endBlock = (): void => {
    breaks = 0;
    while (pieces.length > 0 && pieces.last === ' ') cutTo(pieces.length - 1);
    if (pieces.last !== '\n') pieces.append('\n');
  };
  const endLine = (): void => {
    if (breaks > 1) endBlock();
    else if (breaks === 1 && !isBlank()) pieces.append(' ');
    breaks = 0;
  };
  const addFolded = (node: Text, value: string): void => {
    let at = 0;
    for (const { 0: spaces, index } of value.matchAll(SPACES)) {
      addRun(node, at, value.slice(at, index));
      if (!isBlank()) addRun(node, index, ' ');
      at = index + spaces.length;
    }
    addRun(node, at, value.slice(at));
  };

  return {
    get length() {
      return pieces.length;
    },
    addText(node, preserved) {
      const value = node.nodeValue ?? '';
      if (value.trim() !== '') endLine();
      if (preserved) addRun(node, 0, value);
      else addFolded(node, value);
    },
    endBlock,
    breakLine() {
      breaks++;
    },
    cutTo,
    slice: pieces.slice,
    build: () => ({ text: pieces.slice(0), map: toMap(starts, nodeNumbers, nodeOffsets, nodes) }),
  };
}

const toMap = (
  starts: number[],
  nodeNumbers: number[],
  nodeOffsets: number[],
  nodes: Text[],
): TextMap => ({
  starts: Uint32Array.from(starts),
  nodeNumbers: Uint32Array.from(nodeNumbers),
  nodeOffsets: Uint32Array.from(nodeOffsets),
  nodes,
});
