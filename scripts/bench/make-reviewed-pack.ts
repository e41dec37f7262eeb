import type { Pack } from '../../utils/claim/pack.ts';
import type { Words } from './make-words.ts';
import { createRandom, type Random } from './random.ts';

const RATINGS = ['False', 'Misleading', 'Mostly false', 'Half true', 'True', 'Unproven'];
const CLAIM_WORDS = 16;
const SPEAKERS_SHARE = 0.1;
const PUBLISHERS = 40;

/** Claims as fact-checkers publish them: a sentence, who said it, a rating, one review with title, date and address. */
export function makeReviewedPack(words: Words, claimCount: number): Pack {
  const random = createRandom(11);
  const speakerCount = Math.ceil(claimCount * SPEAKERS_SHARE);
  return {
    format: 'annotation-pack/1',
    id: 'bench.example/reviewed',
    title: `${claimCount} made-up claims with reviews`,
    language: 'en',
    version: 1,
    license: 'CC0-1.0',
    publisher: { name: 'Second Source', url: 'https://bench.example/' },
    speakers: Array.from({ length: speakerCount }, (_, i) => ({
      id: `s${i}`,
      name: `${toName(words.drawContent(random))} ${toName(words.drawContent(random))}`,
      aliases: [],
      cues: [],
      sameAs: [],
    })),
    sources: Array.from({ length: claimCount }, (_, i) => makeSource(random, words, i)),
    claims: Array.from({ length: claimCount }, (_, i) => ({
      id: `c${i}`,
      text: say(random, words, CLAIM_WORDS),
      variants: [],
      topics: [words.drawContent(random)],
      speakers: [`s${random.below(speakerCount)}`],
      must: [],
      mustNot: [],
      values: [],
      related: [],
      review: { rating: random.pick(RATINGS) },
      evidence: [{ source: `p${i}`, stance: 'disputes' as const, hedges: [], values: [] }],
    })),
  };
}

function makeSource(random: Random, words: Words, number: number) {
  const publisher = random.below(PUBLISHERS);
  const title = say(random, words, 9).slice(0, -1);
  return {
    id: `p${number}`,
    title,
    publisher: `Checkers ${publisher}`,
    published: `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(10)}`,
    url: `https://checkers-${publisher}.example/${title.toLowerCase().replaceAll(' ', '-')}/`,
    derivedFrom: [],
  };
}

const toName = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);

const say = (random: Random, words: Words, count: number): string =>
  `${toName(Array.from({ length: count }, () => words.draw(random)).join(' '))}.`;

/** The next version: so many claims get another sentence and another rating. */
export function changeClaims(pack: Pack, words: Words, random: Random, count: number): Pack {
  const claims = [...pack.claims];
  for (let i = 0; i < count; i++) {
    const at = random.below(claims.length);
    const claim = claims[at];
    if (claim)
      claims[at] = {
        ...claim,
        text: say(random, words, CLAIM_WORDS),
        review: { rating: random.pick(RATINGS) },
      };
  }
  return { ...pack, version: pack.version + 1, claims };
}
