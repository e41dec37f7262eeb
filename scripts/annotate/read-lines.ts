import { StringDecoder } from 'node:string_decoder';

/** One line of a stream, counted from 1; `text` is `null` when the line was longer than allowed. */
export interface Line {
  number: number;
  text: string | null;
}

/** UTF-16 units; one page of more than this is no article, and a stream must not be held in memory. */
export const LONGEST_LINE = 16_000_000;

/**
 * The lines of a stream, in lists: all that have arrived whole by now, so that nobody waits for the next one.
 * Empty lines are counted and left out.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line[]> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest = '';
  let tooLong = false;
  const toLine = (text: string): Line => {
    const line = { number: ++number, text: tooLong || text.length > longest ? null : text };
    tooLong = false;
    return line;
  };
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    parts[0] = rest + parts[0];
    rest = parts.pop() ?? '';
    const lines = parts.map(toLine).filter(isFilled);
    if (rest.length > longest) {
      tooLong = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  const last = toLine(rest + decoder.end());
  if (isFilled(last)) yield [last];
}

const isFilled = ({ text }: Line): boolean => text === null || text.trim() !== '';
