import type { Numbers } from './index-format.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Candidate } from './retrieve-claims.ts';
import { besideInBlock, type Sentence } from './sentences-of-article.ts';
import { NO_TERM } from './term-table.ts';
import { distinctTerms, nearestText, shareOf, weightOfTerms } from './term-weights.ts';

/** What speaks for a claim without concept groups being said in a sentence; the model weighs these, in this order. */
export const PLAIN_FEATURES = [
  'nameMass',
  'plainMass',
  'share',
  'plainShare',
  'namesShare',
  'explained',
  'margin',
  'plainBigrams',
  'numbers',
  'length',
  'nearShare',
  'rarestPlain',
  'plainWords',
  'missingWords',
  'leastShare',
  'density',
  'rarestMissing',
] as const;

/** A sentence with those that stand beside it in its paragraph. */
export interface PlainPlace {
  sentence: Sentence;
  context: readonly Sentence[];
}

export const placeAt = (text: string, sentences: readonly Sentence[], at: number): PlainPlace => ({
  sentence: sentences[at] as Sentence,
  context: besideInBlock(text, sentences, at),
});

export interface PlainMatch {
  /** In the order of {@link PLAIN_FEATURES}. */
  features: number[];
  /** The weight of the claim's nearest text that is said: 0 to 1. */
  share: number;
  /** Distinct stems that the sentence shares with the claim, and those among them that are no names. */
  stems: number;
  plainStems: number;
  /** Tokens of the sentence that take part. */
  tokens: number[];
}

/**
 * Compares a sentence with one of its candidates. `rivals` are all its candidates, best first: how far the claim is ahead
 * of the best other claim is what tells most (measured).
 */
export function comparePlain(
  index: MatchIndex,
  { sentence, context }: PlainPlace,
  candidate: Candidate,
  rivals: readonly Candidate[],
): PlainMatch {
  const all = distinctTerms(index, candidate.claim);
  const text = nearestText(index, candidate.claim, sentence.content);
  const order = listAt(index.textTerms, index.textStarts, text);
  const wanted = [...new Set(order)];
  const isPlain = (term: number) => index.termCapital[term] !== 1;
  const isHere = (term: number) => sentence.content.has(term);
  const isNear = (term: number) => isHere(term) || context.some(({ content }) => content.has(term));
  const matched = [...sentence.content].filter((term) => all.has(term));
  const plain = matched.filter(isPlain);
  const unit = unitOf(index);
  const share = shareOf(index, wanted, isHere);
  const own = [
    ...new Set(listAt(index.textTerms, index.textStarts, index.claimTexts[candidate.claim] ?? 0)),
  ];
  return {
    features: [
      weightOfTerms(
        index,
        matched.filter((term) => !isPlain(term)),
      ) / unit,
      weightOfTerms(index, plain) / unit,
      share,
      shareOf(index, wanted.filter(isPlain), isHere),
      shareOfNames(
        wanted.filter((term) => !isPlain(term)),
        isHere,
      ),
      weightOfTerms(index, matched) / Math.max(1e-6, weightOfSentence(index, sentence)),
      (candidate.score - rivalScore(index, candidate, rivals)) / Math.max(1e-6, candidate.score),
      Math.min(4, countBigrams(order, sentence, isPlain)),
      Math.min(2, countNumbers(sentence, all)),
      Math.log(1 + wanted.length),
      shareOf(index, wanted, isNear),
      Math.max(0, ...plain.map((term) => index.weightOf[term] ?? 0)) / unit,
      Math.min(8, plain.length),
      Math.min(10, wanted.filter((term) => !isHere(term)).length),
      leastShare(index, candidate.claim, isHere),
      densityOf(sentence, all),
      weightOfRarest(
        index,
        own.filter((term) => !isHere(term)),
      ) / unit,
    ],
    share,
    stems: matched.length,
    plainStems: plain.length,
    tokens: sentence.terms.flatMap((term, i) =>
      all.has(term) && !sentence.tokens[i]?.stop ? [i] : [],
    ),
  };
}

/** About the weight of a word seen in one claim: makes features comparable over packs of any size. */
const unitOf = (index: MatchIndex): number => Math.log(1 + index.claimCount);

/** A claim that names nobody is neither helped nor hurt. */
const shareOfNames = (names: readonly number[], isHere: (term: number) => boolean): number =>
  names.length ? names.filter(isHere).length / names.length : 0.5;

/** Of all the claim's texts the one that is said least: a short title alone is easily met. */
function leastShare(index: MatchIndex, claim: number, isHere: (term: number) => boolean): number {
  let least = 1;
  for (let text = index.claimTexts[claim] ?? 0; text < (index.claimTexts[claim + 1] ?? 0); text++)
    least = Math.min(
      least,
      shareOf(index, [...new Set(listAt(index.textTerms, index.textStarts, text))], isHere),
    );
  return least;
}

/** How much of the stretch from the first to the last shared word is shared; stop words are not counted. */
function densityOf({ terms, tokens }: Sentence, wanted: ReadonlySet<number>): number {
  const content = terms.filter((_, i) => !tokens[i]?.stop);
  const shared = content.map((term) => wanted.has(term));
  const stretch = shared.lastIndexOf(true) - shared.indexOf(true) + 1;
  return shared.filter(Boolean).length / stretch;
}

/** The two rarest: what makes a claim another than its neighbours is often one or two words. */
const weightOfRarest = ({ weightOf }: MatchIndex, terms: readonly number[]): number =>
  terms
    .map((term) => weightOf[term] ?? 0)
    .sort((a, b) => b - a)
    .slice(0, 2)
    .reduce((sum, weight) => sum + weight, 0);

/** Words that no claim has weigh as much as the rarest. */
function weightOfSentence(index: MatchIndex, { tokens, terms }: Sentence): number {
  const unit = unitOf(index);
  const weights = new Map(
    tokens.flatMap(({ stem, stop }, i): [string, number][] =>
      stop ? [] : [[stem, index.weightOf[terms[i] ?? NO_TERM] ?? unit]],
    ),
  );
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}

/** Twins, two records of one claim, are no rivals: they share most of their words. */
const TWIN_SHARE = 0.6;

function rivalScore(index: MatchIndex, { claim }: Candidate, rivals: readonly Candidate[]): number {
  const own = distinctTerms(index, claim);
  const rival = rivals.find((other) => {
    if (other.claim === claim) return false;
    const terms = distinctTerms(index, other.claim);
    const shared = [...own].filter((term) => terms.has(term)).length;
    return shared / Math.min(own.size, terms.size) < TWIN_SHARE;
  });
  return rival?.score ?? 0;
}

/** Neighbours in the claim that are neighbours in the sentence, names alone left out. */
function countBigrams(
  order: Numbers,
  { terms, tokens }: Sentence,
  isPlain: (term: number) => boolean,
): number {
  const content = terms.filter((_, i) => !tokens[i]?.stop);
  const wanted = new Set(Array.from(order.subarray(1), (term, i) => `${order[i]} ${term}`));
  const pairs = content
    .slice(1)
    .map((term, i) => [content[i] ?? NO_TERM, term] as const)
    .filter((pair) => pair.some(isPlain))
    .map((pair) => pair.join(' '));
  return new Set(pairs.filter((pair) => wanted.has(pair))).size;
}

const countNumbers = ({ tokens, terms }: Sentence, wanted: ReadonlySet<number>): number =>
  tokens.filter(({ number }, i) => number && wanted.has(terms[i] ?? NO_TERM)).length;
