/** A text that grows by pieces, joined once at the end: a growing string would be copied at every look at its last character. */
export interface TextPieces {
  readonly length: number;
  /** The last character; `\n` at the very start. */
  readonly last: string;
  append(text: string): void;
  cutTo(length: number): void;
  slice(from: number): string;
}

export function createTextPieces(): TextPieces {
  const pieces: { start: number; text: string }[] = [];
  let length = 0;
  const append = (text: string): void => {
    pieces.push({ start: length, text });
    length += text.length;
  };
  return {
    get length() {
      return length;
    },
    get last() {
      return pieces.at(-1)?.text.at(-1) ?? '\n';
    },
    append,
    cutTo(wanted) {
      for (let last = pieces.at(-1); last && length > wanted; last = pieces.at(-1)) {
        pieces.pop();
        length = last.start;
        if (length < wanted) append(last.text.slice(0, wanted - length));
      }
    },
    slice: (from) =>
      pieces.map(({ start, text }) => text.slice(Math.max(0, from - start))).join(''),
  };
}
