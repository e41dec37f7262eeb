// Where things are, and how the programs speak: progress goes to stderr, so that stdout holds results only.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param {'chrome' | 'firefox'} browser */
export const buildFolder = (browser) => join(ROOT, '.output', `${browser}-mv3`);

export const say = (line) => void process.stderr.write(`${line}\n`);

/** Ends the program with a sentence instead of a stack. */
export function fail(message) {
  say(message);
  process.exit(1);
}
