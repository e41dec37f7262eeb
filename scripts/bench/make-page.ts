import type { ArticleText } from '../../utils/claim/mention.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import type { Words } from './make-words.ts';
import { createRandom, type Random } from './random.ts';

const SENTENCE = { least: 8, spread: 20 } as const; // words
const SENTENCES_A_BLOCK = 4;
/** Of hundred sentences so many name a known speaker, and so many say a known claim word for word. */
const NAMED = 0.3;
const SAID = 0.03;

/** An article of the same language as the packs, a few of whose sentences say what the pack knows. */
export function makePage(words: Words, pack: Pack, wordCount: number): ArticleText {
  const random = createRandom(wordCount);
  const blocks: string[] = [];
  for (let written = 0; written < wordCount; ) {
    const block = Array.from({ length: SENTENCES_A_BLOCK }, () =>
      makeSentence(random, words, pack),
    );
    blocks.push(block.join(' '));
    written += block.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  }
  return { text: `${blocks.join('\n')}\n`, language: 'en', date: '2026-11-22' };
}

function makeSentence(random: Random, words: Words, pack: Pack): string {
  if (random.next() < SAID) return random.pick(pack.claims).text;
  const length = SENTENCE.least + random.below(SENTENCE.spread);
  const said = Array.from({ length }, () => words.draw(random));
  if (random.next() < NAMED)
    said.splice(1 + random.below(length - 1), 0, random.pick(pack.speakers).name);
  const sentence = said.join(' ');
  return `${(sentence[0] ?? '').toUpperCase()}${sentence.slice(1)}.`;
}
