/** What others do with the same packs and pages. */
import AhoCorasick from 'ahocorasick';
import MiniSearch from 'minisearch';

import type { Pack } from '../../utils/claim/pack.ts';
import { listSentences } from '../../utils/text/sentences.ts';
import { makePage } from './make-page.ts';
import type { Words } from './make-words.ts';
import { timed } from './timing.ts';

export interface PeerTimes {
  claims: number;
  names: number;
  build: number;
  /** Heap that is in use afterwards. */
  heap: number;
  matches: { words: number; ms: number; sampled?: number }[];
}

/** Of a page so many sentences are asked; the time for all is reckoned from these. */
const SAMPLE = 30;
const CANDIDATES = 24;

/** MiniSearch finds the nearest claims of each sentence: the first half of our work only. */
export function measureMiniSearch(words: Words, pack: Pack, sizes: readonly number[]): PeerTimes {
  const before = process.memoryUsage().heapUsed;
  const search = new MiniSearch({ fields: ['text'] });
  const { ms: build } = timed(() =>
    search.addAll(pack.claims.map(({ id, text }) => ({ id, text }))),
  );
  const matches = sizes.map((size) => {
    const { text } = makePage(words, pack, size);
    const sentences = listSentences(text).map(({ start, end }) => text.slice(start, end));
    const asked = sentences.slice(0, SAMPLE);
    const { ms } = timed(() => asked.map((one) => search.search(one).slice(0, CANDIDATES)));
    return { words: size, ms: (ms * sentences.length) / asked.length, sampled: asked.length };
  });
  return { ...sizeOf(pack), build, heap: process.memoryUsage().heapUsed - before, matches };
}

/** Names found word for word: no surnames alone, no rules. */
export function measureNamePeer(
  peer: 'ahocorasick' | 'regexp',
  words: Words,
  pack: Pack,
  sizes: readonly number[],
): PeerTimes {
  const before = process.memoryUsage().heapUsed;
  const names = pack.speakers.map(({ name }) => name);
  const { ms: build, result: find } = timed(() =>
    peer === 'regexp' ? regExpFinder(names) : ahoCorasickFinder(names),
  );
  const matches = sizes.map((size) => {
    const { text } = makePage(words, pack, size);
    return { words: size, ms: timed(() => find(text)).ms };
  });
  return { ...sizeOf(pack), build, heap: process.memoryUsage().heapUsed - before, matches };
}

function ahoCorasickFinder(names: string[]): (text: string) => unknown {
  const automaton = new AhoCorasick(names);
  return (text) => automaton.search(text);
}

function regExpFinder(names: readonly string[]): (text: string) => unknown {
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  return (text) => text.match(pattern);
}

const sizeOf = ({ claims, speakers }: Pack) => ({ claims: claims.length, names: speakers.length });
