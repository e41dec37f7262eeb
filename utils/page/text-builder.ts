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
  let text = '';
  let breaks = 0;
  const starts: number[] = [];
  const nodeNumbers: number[] = [];
  const nodeOffsets: number[] = [];
  const nodes: Text[] = [];

  const addRun = (node: Text, from: number, piece: string): void => {
    if (piece === '') return;
    if (nodes.at(-1) !== node) nodes.push(node);
    starts.push(text.length);
    nodeNumbers.push(nodes.length - 1);
    nodeOffsets.push(from);
    text += piece;
  };
  const trimEnd = (): void => {
    while (text.endsWith(' ')) text = text.slice(0, -1);
    while ((starts.at(-1) ?? -1) >= text.length) starts.pop();
    nodeNumbers.length = starts.length;
    nodeOffsets.length = starts.length;
  };

  return {
    get length() {
      return text.length;
    },
    addText(node, preserved) {
      const value = node.nodeValue ?? '';
      if (preserved) return addRun(node, 0, value);
      if (breaks > 0 && value.trim() !== '') {
        if (breaks > 1) this.endBlock();
        else if (text !== '' && !/[\n ]$/.test(text)) text += ' ';
        breaks = 0;
      }
      let at = 0;
      for (const { 0: spaces, index } of value.matchAll(SPACES)) {
        addRun(node, at, value.slice(at, index));
        if (text !== '' && !/[\n ]$/.test(text)) addRun(node, index, ' ');
        at = index + spaces.length;
      }
      addRun(node, at, value.slice(at));
    },
    endBlock() {
      breaks = 0;
      trimEnd();
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    },
    breakLine() {
      breaks++;
    },
    cutTo(length) {
      text = text.slice(0, length);
      trimEnd();
    },
    slice: (from) => text.slice(from),
    build: () => ({
      text,
      map: {
        starts: Uint32Array.from(starts),
        nodeNumbers: Uint32Array.from(nodeNumbers),
        nodeOffsets: Uint32Array.from(nodeOffsets),
        nodes,
      },
    }),
  };
}
