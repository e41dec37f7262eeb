import type { Claim } from '../claim/claim.ts';
import { isNegation } from '../text/polarity.ts';
import { listTokens, type Token } from '../text/tokens.ts';
import { compileNames } from './compile-names.ts';
import { createListBuilder } from './list-builder.ts';
import { listModifiers } from './modifiers.ts';
import type { TermNumbers } from './term-numbers.ts';

/** Texts of a claim beyond this one are left out: they add time and no recall. */
const MOST_TEXTS = 64;
/** A word that stands in a concept group only leads to the claim as well, but says less than the claim's own words. */
const GROUP_FREQUENCY = 0.5;
/** BM25 with k1 = 1.2 (Robertson & Zaragoza 2009); b = .5 instead of .75, since authors write texts of uneven number. */
const K1 = 1.2;
const B = 0.5;
/** The saturated frequency of a posting is kept in one byte: 0 to 255 stand for 0 to K1 + 1. */
export const IMPACT_UNIT = (K1 + 1) / 255;

/** Bits that tell more about a claim. */
export const CLAIM = {
  /** Its own text is negative, so that a negated sentence agrees with it. */
  negative: 1,
} as const;

/** Claims as lists of numbers: their texts, their rules, and for each term the claims it leads to. */
export function compileClaims(claims: readonly Claim[], terms: TermNumbers) {
  const texts = createListBuilder();
  const textStarts = [0];
  const rules = createListBuilder();
  const modifiers = createListBuilder();
  const frequencies: Map<number, number>[] = [];
  for (const claim of claims) {
    const tokens = [claim.text, ...claim.variants].slice(0, MOST_TEXTS).map((t) => listTokens(t));
    for (const text of tokens) texts.push(toContentTerms(text, terms));
    textStarts.push(texts.length());
    rules.push(toRules(claim, terms));
    modifiers.push(
      tokens.flatMap((text) =>
        listModifiers(text)
          .flat()
          .map((stem) => terms.numberOf(stem)),
      ),
    );
    frequencies.push(countTerms(claim, tokens, terms));
  }
  return {
    claimTexts: Uint32Array.from(textStarts),
    textStarts: texts.starts(),
    textTerms: texts.items(),
    ruleStarts: rules.starts(),
    rules: rules.items(),
    modifierStarts: modifiers.starts(),
    modifiers: modifiers.items(),
    ...compileNames(claims, terms),
    claimFlags: Uint32Array.from(claims, toFlags),
    ...toPostings(frequencies, terms.words.length),
    termCapital: listCapitalTerms(claims, terms),
  };
}

const toContentTerms = (tokens: readonly Token[], terms: TermNumbers): number[] =>
  tokens.filter(({ stop }) => !stop).map(({ stem }) => terms.numberOf(stem));

/** After these a clause begins that does not make the whole claim negative: "… so that they are not captured". */
const SUBORDINATORS = new Set(
  'that so because who which whom whose if unless while although though'.split(' '),
);

function toFlags({ text }: Claim): number {
  const tokens = listTokens(text);
  const subordinate = tokens.findIndex(({ norm }) => SUBORDINATORS.has(norm));
  const main = subordinate < 0 ? tokens : tokens.slice(0, subordinate);
  return main.some((token) => isNegation(token)) ? CLAIM.negative : 0;
}

function countTerms(
  { must }: Claim,
  texts: readonly Token[][],
  terms: TermNumbers,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const term of toContentTerms(text, terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const phrase of must.flat())
    for (const term of toContentTerms(listTokens(phrase), terms))
      if (!counts.has(term)) counts.set(term, GROUP_FREQUENCY);
  return counts;
}

/** Inverted: for each term its claims in ascending order, and how much it counts there. */
function toPostings(frequencies: readonly Map<number, number>[], termCount: number) {
  const lengths = frequencies.map((counts) => [...counts.values()].reduce((a, b) => a + b, 0));
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  const starts = new Uint32Array(termCount + 1);
  for (const counts of frequencies)
    for (const term of counts.keys()) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(starts[termCount] ?? 0);
  const impacts = new Uint8Array((postings.length + 3) & ~3);
  frequencies.forEach((counts, claim) => {
    const norm = K1 * (1 - B + (B * (lengths[claim] ?? 0)) / Math.max(1, mean));
    for (const [term, count] of counts) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings[at] = claim;
      impacts[at] = Math.round((count * (K1 + 1)) / (count + norm) / IMPACT_UNIT);
    }
  });
  return { postingStarts: starts, postings, impacts: new Uint32Array(impacts.buffer) };
}

/** 1 for each term that is mostly written with a capital inside a sentence: names, nations, months. */
function listCapitalTerms(claims: readonly Claim[], terms: TermNumbers): Uint32Array {
  const balance = new Int32Array(terms.words.length);
  for (const { text } of claims)
    for (const { stem, capital } of listTokens(text).slice(1)) {
      const term = terms.numberOf(stem);
      balance[term] = (balance[term] ?? 0) + (capital ? 1 : -1);
    }
  return Uint32Array.from(balance, (more) => Number(more > 0));
}

/** `[groups, (alternatives, (length, terms…)…)…, look-alike phrases, (length, terms…)…]`. */
function toRules({ must, mustNot }: Claim, terms: TermNumbers): number[] {
  const phrase = (words: string): number[] => {
    const stems = listTokens(words).map(({ stem }) => terms.numberOf(stem));
    return [stems.length, ...stems];
  };
  const group = (words: string[]): number[] => [words.length, ...words.flatMap(phrase)];
  return [must.length, ...must.flatMap(group), ...group(mustNot)];
}
