/** `npm run eval -- --train`: fits the weights of `utils/match/acceptance-model.ts` and prints them. */
import { LEAST_PLAIN_SHARE } from '../../utils/match/acceptance-model.ts';
import { listPlainCandidates } from '../../utils/match/find-claims.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';
import { comparePlain, PLAIN_FEATURES, placeAt } from '../../utils/match/plain-features.ts';
import { listSpokenSentences, toSentences } from '../../utils/match/sentences-of-article.ts';
import { indexOf, toClaimsPack } from './claims-pack.ts';
import { haveData, readNews, readRetrievalSet } from './data.ts';
import { type Case, fitLogistic, scoreOf } from './logistic-regression.ts';

const CANDIDATES = 3;
const LEAST_STEMS = 4;
const FOLDS = 5;
/** Highlights and related mentions in an article about something else. */
const RATES = [0.03, 0.04, 0.05, 0.1, 0.3];

interface Comparison extends Case {
  /** Its post or article, so that no text is in two folds. */
  text: number;
  claim: number;
}

/** Posts with the claims that they repeat, and news beside the claims nearest to it. */
export interface TrainingSet {
  posts: Comparison[];
  news: Comparison[];
  counts: { posts: number; news: number };
}

export function readTrainingSet(): TrainingSet | null {
  if (!haveData('data/polnear') || !haveData('data/checkthat2022-2a-en')) return null;
  const set = readRetrievalSet('checkthat2022-2a-en', 'train');
  const index = indexOf(toClaimsPack(set.claims));
  const articles = readNews('train300');
  return {
    posts: set.queries
      .flatMap(({ text, wanted }, i) =>
        compare(index, text, i, (id) => wanted.has(set.toCanonical(id))),
      )
      .filter(({ positive }) => positive),
    news: articles.flatMap(({ text }, i) => compare(index, text, i, () => false)),
    counts: { posts: set.queries.length, news: articles.length },
  };
}

/** What has to stand in the model's file, and what to expect of it: measured on texts it was not fitted to. */
export function trainModel(): string {
  const set = readTrainingSet();
  if (!set) return 'data not at hand';
  const { weights, bias } = fitLogistic([...set.posts, ...set.news]);
  return [
    `${set.posts.length} pairs of a post's sentence and its claim, ${set.news.length} of a news sentence and another`,
    ...PLAIN_FEATURES.map((name, i) => `  ${name}: ${round(weights[i] ?? 0)},`),
    `  bias: ${round(bias)}`,
    '',
    `by ${FOLDS} folds, a claim once an article:`,
    ...expectAt(set, RATES).map(
      ({ rate, limit, found }) =>
        `  ${rate} an article: limit ${limit.toFixed(3)}, ${found.toFixed(3)} of known claims found`,
    ),
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The sentences of a text beside the claims nearest to them, as the product compares them. */
function compare(
  index: MatchIndex,
  text: string,
  number: number,
  isSaid: (claimId: string) => boolean,
): Comparison[] {
  const sentences = toSentences(
    index,
    listSpokenSentences({ text, language: 'en', date: null }, 'en'),
  );
  return sentences.flatMap((sentence, at) => {
    const rivals = listPlainCandidates(index, sentence);
    const place = placeAt(text, sentences, at);
    return rivals.slice(0, CANDIDATES).flatMap((candidate): Comparison[] => {
      const { features, stems, plainStems } = comparePlain(index, place, candidate, rivals);
      const plainShare = features[PLAIN_FEATURES.indexOf('plainShare')] ?? 0;
      if (stems < LEAST_STEMS || plainStems === 0 || plainShare < LEAST_PLAIN_SHARE) return [];
      const positive = isSaid(index.claimIdOf(candidate.claim) ?? '');
      return [{ features, positive, text: number, claim: candidate.claim }];
    });
  });
}

export interface Expected {
  rate: number;
  limit: number;
  found: number;
}

/** At some rates of highlights on news: the limit, and the share of posts whose claim is found. */
export function expectAt(
  { posts, news, counts }: TrainingSet,
  rates: readonly number[],
): Expected[] {
  const best = { posts: new Map<string, number>(), news: new Map<string, number>() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = ({ text }: Comparison) => text % FOLDS === fold;
    const fit = fitLogistic([...posts, ...news].filter((one) => !isIn(one)));
    const note = (kind: keyof typeof best, key: string, one: Comparison) =>
      best[kind].set(key, Math.max(best[kind].get(key) ?? 0, scoreOf(fit, one.features)));
    for (const one of posts.filter(isIn)) note('posts', `${one.text}`, one);
    for (const one of news.filter(isIn)) note('news', `${one.text} ${one.claim}`, one);
  }
  const scores = [...best.news.values()].sort((a, b) => b - a);
  return rates.map((rate) => {
    const limit = scores[Math.floor(rate * counts.news)] ?? 0;
    const found = [...best.posts.values()].filter((score) => score > limit).length;
    return { rate, limit, found: found / counts.posts };
  });
}
