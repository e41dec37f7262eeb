import { Worker } from 'node:worker_threads';

import type { Line } from './read-lines.ts';
import type { BatchAnswer, WorkerStart } from './worker.ts';

/** Threads that share the indexes and turn batches of lines into what is printed for them. */
export interface Workers {
  /** The answer of whichever thread has least to do. */
  annotate(batch: readonly Line[]): Promise<BatchAnswer>;
  stop(): Promise<void>;
}

export function startWorkers(
  count: number,
  indexes: readonly ArrayBuffer[],
  options: WorkerStart['options'],
): Workers {
  const start: WorkerStart = { indexes: indexes.map(share), options };
  const threads = Array.from({ length: count }, () => startThread(start));
  return {
    annotate: (batch) =>
      threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).annotate(batch),
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function share(buffer: ArrayBuffer): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(shared).set(new Uint8Array(buffer));
  return shared;
}

interface Waiting {
  resolve(answer: BatchAnswer): void;
  reject(error: Error): void;
}

/** A thread answers in the order in which it is asked. */
function startThread(workerData: WorkerStart) {
  const waiting: Waiting[] = [];
  const thread = new Worker(new URL('./worker-thread.mjs', import.meta.url), { workerData });
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  thread.on('message', (answer: BatchAnswer) => waiting.shift()?.resolve(answer));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('A worker thread ended before its pages were done')));
  return {
    waiting: () => waiting.length,
    annotate: (batch: readonly Line[]): Promise<BatchAnswer> =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        thread.postMessage(batch);
      }),
    stop: () => thread.terminate(),
  };
}
