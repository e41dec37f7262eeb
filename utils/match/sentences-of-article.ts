import type { ArticleText, Span } from '../claim/mention.ts';
import { listSentences } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { MatchIndex } from './open-index.ts';
import { readTokens } from './quick-tokens.ts';
import { findTerm } from './term-table.ts';

/** A sentence of the article as the index sees it. `terms[i]` is the stem of `tokens[i]`. */
export interface Sentence extends Span {
  tokens: Token[];
  terms: number[];
  /** All distinct terms. */
  present: Set<number>;
  /** Distinct terms that are no stop words. */
  content: Set<number>;
}

/** A sentence before any index has looked at it. */
export type SpokenSentence = Pick<Sentence, 'start' | 'end' | 'tokens'>;

/** The sentences of an article in order, with stems of a language: a pack's when they are held against its claims. */
export const listSpokenSentences = (
  { text, language }: ArticleText,
  stems: string,
): SpokenSentence[] =>
  listSentences(text, language).map(({ start, end }) => ({
    start,
    end,
    tokens: readTokens(text.slice(start, end), start, stems),
  }));

/** The same with an index's numbers for their stems; each stem is looked up once. */
export function toSentences(index: MatchIndex, spoken: readonly SpokenSentence[]): Sentence[] {
  const numbers = new Map<string, number>();
  const termOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    const term = findTerm(index.termSlots, stem);
    numbers.set(stem, term);
    return term;
  };
  return spoken.map(({ start, end, tokens }) => {
    const terms: number[] = [];
    const content = new Set<number>();
    for (const { stem, stop } of tokens) {
      const term = termOf(stem);
      terms.push(term);
      if (!stop) content.add(term);
    }
    return { start, end, tokens, terms, present: new Set(terms), content };
  });
}

const PRONOUNS = new Set([
  'he',
  'him',
  'his',
  'she',
  'her',
  'hers',
  'they',
  'them',
  'their',
  'it',
  'its',
]);
const REACH = 4; // sentences; further back a pronoun seldom points

/**
 * What the sentence at `at` may lean on: the sentences next to it, and, when it has a pronoun,
 * the nearest earlier one that has a name and so may hold what the pronoun stands for.
 */
export function contextOf(sentences: readonly Sentence[], at: number): Sentence[] {
  const near = [sentences[at - 1], sentences[at + 1]].filter((s) => s !== undefined);
  const antecedent = findAntecedent(sentences, at);
  return antecedent && !near.includes(antecedent) ? [...near, antecedent] : near;
}

/** The sentences next to the one at `at` in its own paragraph. */
export function besideInBlock(
  text: string,
  sentences: readonly Sentence[],
  at: number,
): Sentence[] {
  const isCut = (from: number, to: number) =>
    text.slice(sentences[from]?.end, sentences[to]?.start).includes('\n');
  const [before, after] = [sentences[at - 1], sentences[at + 1]];
  return [
    ...(before && !isCut(at - 1, at) ? [before] : []),
    ...(after && !isCut(at, at + 1) ? [after] : []),
  ];
}

function findAntecedent(sentences: readonly Sentence[], at: number): Sentence | undefined {
  if (!sentences[at]?.tokens.some(({ norm }) => PRONOUNS.has(norm))) return undefined;
  return sentences
    .slice(Math.max(0, at - REACH), at)
    .reverse()
    .find(({ tokens }) => tokens.some(({ capital, stop }, i) => i > 0 && capital && !stop));
}
