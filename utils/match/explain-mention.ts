import type { ExplainedValue, Explanation, MatchedWords, Reason } from '../claim/explanation.ts';
import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import { type Acceptance, acceptGrouped } from './accept-grouped.ts';
import { acceptPlain } from './accept-plain.ts';
import { weighPlain } from './acceptance-model.ts';
import { CLAIM } from './compile-claims.ts';
import { findPhrases, type Place, rulesOf } from './concept-groups.ts';
import { listPlainCandidates } from './find-claims.ts';
import { compareValues } from './find-conflict.ts';
import { isDenied } from './find-denial.ts';
import type { MatchIndex } from './open-index.ts';
import { comparePlain, type PLAIN_FEATURES, placeAt } from './plain-features.ts';
import {
  contextOf,
  listSpokenSentences,
  type Sentence,
  toSentences,
} from './sentences-of-article.ts';

/** A claim at a sentence of an article. */
interface Case {
  index: MatchIndex;
  claim: number;
  article: ArticleText;
  relation: ClaimMention['relation'];
  sentences: readonly Sentence[];
  at: number;
}

/**
 * Why a mention was found: what was decided when it was found is decided once more, for its claim and sentence alone, so
 * that finding costs nothing for it; how sure it is, the mention itself tells. `null` when the index or the article is another one.
 */
export function explainMention(
  index: MatchIndex,
  article: ArticleText,
  mention: ClaimMention,
): Explanation | null {
  const claim = findClaim(index, mention.claimId);
  const sentences = toSentences(index, listSpokenSentences(article, index.language));
  const at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  if (index.packId !== mention.packId || claim < 0 || at < 0) return null;
  const { relation } = mention;
  const one = { index, claim, article, relation, sentences, at };
  return rulesOf(index, claim).must.length > 0 ? explainGrouped(one) : explainPlain(one);
}

function findClaim(index: MatchIndex, claimId: string): number {
  for (let claim = 0; claim < index.claimCount; claim++)
    if (index.claimIdOf(claim) === claimId) return claim;
  return -1;
}

function explainGrouped(one: Case): Explanation | null {
  const { index, claim, sentences, at } = one;
  const sentence = sentences[at] as Sentence;
  const context = contextOf(sentences, at);
  const acceptance = acceptGrouped(index, claim, sentence, context);
  if (!acceptance) return null;
  const { must } = rulesOf(index, claim);
  const here = must.map((phrases, group) => listMatched(one, sentence, phrases, group));
  const missing = must.flatMap((phrases, group) =>
    here[group]?.length ? [] : [{ phrases, group }],
  );
  return {
    ...judge(one, acceptance),
    groups: must.length,
    matched: inOrder(here.flat()),
    beside: inOrder(
      missing.flatMap(
        ({ phrases, group }) =>
          context
            .map((beside) => listMatched(one, beside, phrases, group).slice(0, 1))
            .find((found) => found.length > 0) ?? [],
      ),
    ),
    reasons: [],
  };
}

/** Where the phrases of a group stand in a sentence, the longest at each place. */
function listMatched(
  { article }: Case,
  sentence: Sentence,
  phrases: readonly Uint32Array[],
  group: number,
): MatchedWords[] {
  const found = phrases.flatMap((words, phrase) =>
    findPhrases(sentence, [words]).map((place) => ({
      ...toWords(article, sentence, place),
      group,
      phrase,
    })),
  );
  return found.filter((one) => !found.some((other) => covers(other, one)));
}

const covers = (a: MatchedWords, b: MatchedWords): boolean =>
  a.start <= b.start &&
  b.end <= a.end &&
  (a.end - a.start > b.end - b.start || (a.phrase ?? 0) < (b.phrase ?? 0));

function explainPlain(one: Case): Explanation | null {
  const { index, claim, article, sentences, at } = one;
  const sentence = sentences[at] as Sentence;
  const rivals = listPlainCandidates(index, sentence);
  const candidate = rivals.find((rival) => rival.claim === claim);
  const place = placeAt(article.text, sentences, at);
  const acceptance = candidate && acceptPlain(index, place, candidate, rivals);
  if (!acceptance) return null;
  const { features, tokens } = comparePlain(index, place, candidate, rivals);
  return {
    ...judge(one, acceptance),
    groups: 0,
    matched: tokens.map((token) => ({
      ...toWords(article, sentence, [token]),
      group: null,
      phrase: null,
    })),
    beside: [],
    reasons: listReasons(features),
  };
}

/** What each feature is called; those that only say how large the claim is are no reasons. */
const REASONS: Partial<Record<(typeof PLAIN_FEATURES)[number], Reason>> = {
  share: 'share',
  plainShare: 'share',
  namesShare: 'names',
  nameMass: 'names',
  explained: 'whole',
  margin: 'lead',
  plainBigrams: 'order',
  numbers: 'numbers',
  nearShare: 'beside',
  rarestPlain: 'share',
};
const MOST_REASONS = 3;

function listReasons(features: readonly number[]): Reason[] {
  const reasons = weighPlain(features)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ feature }) => REASONS[feature] ?? []);
  return [...new Set(reasons)].slice(0, MOST_REASONS);
}

function judge(
  { index, claim, article, relation, sentences, at }: Case,
  { score, places }: Acceptance,
): Pick<Explanation, 'level' | 'score' | 'values' | 'denied'> {
  const known = index.valuesOf(claim);
  const values = compareValues(known, { sentences, at }, article);
  const negative = ((index.claimFlags[claim] ?? 0) & CLAIM.negative) !== 0;
  return {
    // the mention's own: a claim judged by likeness is lowered where the article says it better elsewhere
    level: relation === 'related' ? 'related' : 'highlight',
    score,
    values: values.map(
      ({ value, ...compared }): ExplainedValue => ({
        field: value.field,
        known: String(value.value),
        ...(value.unit !== undefined && { unit: value.unit }),
        ...compared,
      }),
    ),
    denied: !negative && isDenied(article.text, sentences[at] as Sentence, places),
  };
}

function toWords({ text }: ArticleText, { tokens }: Sentence, place: Place) {
  const start = tokens[place[0] ?? 0]?.start ?? 0;
  const end = tokens[place.at(-1) ?? 0]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

/** In reading order; words that meet several groups are told once. */
const inOrder = (words: readonly MatchedWords[]): MatchedWords[] =>
  words
    .filter(
      (one, i) => words.findIndex(({ start, end }) => start === one.start && end === one.end) === i,
    )
    .sort((a, b) => a.start - b.start);
