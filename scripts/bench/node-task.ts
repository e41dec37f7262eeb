/** One measurement in a process of its own, so that none pays for the memory of another. Prints JSON. */
import { makePack, type PackKind } from './make-pack.ts';
import { makeWords } from './make-words.ts';
import { measureEngine } from './measure-engine.ts';
import { measureMiniSearch, measureNamePeer } from './peers.ts';

const [task = '', count = '0', kind = '', pages = ''] = process.argv.slice(2);
const words = makeWords();
const pack = makePack(words, Number(count), kind as PackKind);
const sizes = pages.split(',').map(Number);

const TASKS: Record<string, () => unknown> = {
  engine: () => ({ ...measureEngine(words, pack, sizes), heap: process.memoryUsage().heapUsed }),
  minisearch: () => measureMiniSearch(words, pack, sizes),
  ahocorasick: () => measureNamePeer('ahocorasick', words, pack, sizes),
  regexp: () => measureNamePeer('regexp', words, pack, sizes),
};
process.stdout.write(JSON.stringify(TASKS[task]?.()));
