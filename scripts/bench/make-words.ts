import { createRandom, type Random } from './random.ts';

/** Distinct content words of the made-up language; a large newspaper's archive has about as many. */
const VOCABULARY = 60_000;
/** Zipf–Mandelbrot: the word of rank r is seen in proportion to 1 / (r + SHIFT). */
const SHIFT = 8;
/** Of every hundred running words of news so many are function words. */
const FUNCTION_SHARE = 0.42;
const FUNCTION_WORDS =
  'the of to in and a that is for on was with as by at from it he are this which have had but were not been they an'.split(
    ' ',
  );

const ONSETS = 'b c d f g h l m n p r s t v w br cl dr gr pl st tr'.split(' ');
const NUCLEI = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'rk'];

const VOWELS = /[aeiou]/;

export interface Words {
  /** Content words by rank, the most frequent first. */
  content: readonly string[];
  /** A running word as a text has it. */
  draw(random: Random): string;
  drawContent(random: Random): string;
}

/** Words that can be spoken, as frequent as words of a language are. */
export function makeWords(): Words {
  const content = listDistinct(createRandom(1), VOCABULARY);
  const sums = new Float64Array(content.length);
  content.forEach((_, rank) => {
    sums[rank] = (sums[rank - 1] ?? 0) + 1 / (rank + SHIFT);
  });
  const total = sums.at(-1) ?? 0;
  const drawContent = (random: Random) => content[rankOf(sums, random.next() * total)] ?? '';
  return {
    content,
    drawContent,
    draw: (random) =>
      random.next() < FUNCTION_SHARE ? random.pick(FUNCTION_WORDS) : drawContent(random),
  };
}

/** The first rank whose sum is not below `wanted`. */
function rankOf(sums: Float64Array, wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two or three syllables each. */
export function listDistinct(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let i = 2 + random.below(2); i > 0; i--)
      word += random.pick(ONSETS) + random.pick(NUCLEI) + (i === 1 ? random.pick(CODAS) : '');
    if (VOWELS.test(word)) words.add(word);
  }
  return [...words];
}
