import type { LineOptions } from './annotate-line.ts';
import { type Line, readLines } from './read-lines.ts';
import { startWorkers } from './workers.ts';

/** Small enough that all threads have some of what one read from the pipe brings. */
const BATCH = { lines: 16, units: 65_536 } as const;
/** Batches on their way for each thread: one at work, one waiting, one being printed. */
const AHEAD = 3;

interface Work {
  indexes: readonly ArrayBuffer[];
  options: LineOptions;
  jobs: number;
  /** Resolves when the reader of our output can take more. */
  write(text: string): Promise<void>;
}

/**
 * Annotates a stream of JSON lines on several cores and prints the answers in the order of the lines. Nothing is read
 * while too much is on its way, so memory does not grow with the stream. Returns how many lines held no page.
 */
export async function annotateStream(
  stream: AsyncIterable<Buffer | string>,
  { indexes, options, jobs, write }: Work,
): Promise<number> {
  const workers = startWorkers(jobs, indexes, options);
  const printed: Promise<void>[] = [];
  let problems = 0;
  let last: Promise<void> = Promise.resolve();
  try {
    for await (const batch of toBatches(readLines(stream))) {
      const answer = workers.annotate(batch);
      last = printInTurn(last, answer);
      printed.push(last);
      if (printed.length >= jobs * AHEAD) await printed.shift();
    }
    await last;
  } finally {
    await workers.stop();
  }
  return problems;

  async function printInTurn(before: Promise<void>, answer: ReturnType<typeof workers.annotate>) {
    const [{ text, problems: more }] = await Promise.all([answer, before]);
    problems += more;
    await write(text);
  }
}

async function* toBatches(lists: AsyncIterable<Line[]>): AsyncGenerator<Line[]> {
  for await (const lines of lists) {
    let batch: Line[] = [];
    let units = 0;
    for (const line of lines) {
      batch.push(line);
      units += line.text?.length ?? 0;
      if (batch.length < BATCH.lines && units < BATCH.units) continue;
      yield batch;
      batch = [];
      units = 0;
    }
    if (batch.length > 0) yield batch;
  }
}
