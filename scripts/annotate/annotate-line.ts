import { annotatePage } from './annotate-page.ts';
import { describePage } from './describe-page.ts';
import { openIndexes } from './open-indexes.ts';
import { type LineProblem, parseRecord } from './parse-record.ts';
import type { Line } from './read-lines.ts';
import type { ClaimWords } from './why.ts';

/** Options of the program that matter to one page; they travel to worker threads. */
export interface LineOptions {
  json: boolean;
  date: string | null;
  candidates: number;
  explain: ClaimWords | null;
}

/** What is printed for a line, and whether it was a page. */
export interface LineAnswer {
  text: string;
  good: boolean;
}

/** Turns lines of standard input into what is printed for them; no line, however wrong, stops the others. */
export function createLineAnnotator(
  buffers: readonly ArrayBufferLike[],
  options: LineOptions,
): (line: Line) => LineAnswer {
  const indexes = openIndexes(buffers);
  const annotate = (line: Line): LineAnswer => {
    const page = parseRecord(line, options.date);
    if ('error' in page) return describeProblem(page, options);
    const annotation = annotatePage(indexes, page, options);
    return {
      text: options.json ? JSON.stringify(annotation) : describePage(annotation),
      good: true,
    };
  };
  return (line) => {
    try {
      return annotate(line);
    } catch (error) {
      // expected: a page that breaks the HTML parser; a million others must not be lost to it
      return describeProblem({ line: line.number, error: `failed: ${error}` }, options);
    }
  };
}

const describeProblem = (problem: LineProblem, { json }: LineOptions): LineAnswer => ({
  text: json ? JSON.stringify(problem) : `standard input, line ${problem.line}: ${problem.error}`,
  good: false,
});
