/** Runs in a worker thread of `npm run annotate -- … -`: a batch of lines in, what is printed for them out. */
import { parentPort, workerData } from 'node:worker_threads';

import { createLineAnnotator, type LineOptions } from './annotate-line.ts';
import type { Line } from './read-lines.ts';

export interface WorkerStart {
  /** The compiled indexes, in memory that all threads share. */
  indexes: SharedArrayBuffer[];
  options: LineOptions;
}

export interface BatchAnswer {
  text: string;
  /** Lines that held no page. */
  problems: number;
}

if (parentPort) {
  const port = parentPort;
  const { indexes, options } = workerData as WorkerStart;
  const annotate = createLineAnnotator(indexes, options);
  port.on('message', (batch: Line[]) => {
    const answers = batch.map(annotate);
    port.postMessage({
      text: answers.map(({ text }) => `${text}\n`).join(''),
      problems: answers.filter(({ good }) => !good).length,
    } satisfies BatchAnswer);
  });
}
