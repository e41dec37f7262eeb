import type { Claim } from '../claim/claim.ts';
import { isNegation } from '../text/polarity.ts';
import type { Token } from '../text/tokens.ts';
import { createNameCompiler } from './compile-names.ts';
import { createPostingCompiler } from './compile-postings.ts';
import { createListBuilder, createNumberBuilder, createTextBuilder } from './list-builder.ts';
import { listModifiers } from './modifiers.ts';
import { createPhraseReader, type Phrase } from './phrases.ts';
import { createTokenReader } from './quick-tokens.ts';
import { writeRules } from './rule-bytes.ts';
import type { TermNumbers } from './term-numbers.ts';

/** Texts of a claim beyond this one are left out: they add time and no recall. */
const MOST_TEXTS = 64;

/** Bits that tell more about a claim. */
export const CLAIM = {
  /** Its own text is negative, so that a negated sentence agrees with it. */
  negative: 1,
} as const;

/** Turns claims one by one into lists of numbers: their texts, their rules, and for each term the claims it leads to. */
export function createClaimCompiler(terms: TermNumbers, language: string) {
  const claimTexts = createNumberBuilder();
  const texts = createListBuilder();
  const rules = createListBuilder();
  const modifiers = createListBuilder();
  const flags = createNumberBuilder();
  const ids = createTextBuilder();
  const values = createTextBuilder();
  const capitals = createNumberBuilder();
  const names = createNameCompiler(terms);
  const postings = createPostingCompiler();
  const readClaim = createClaimReader(terms, language);
  claimTexts.push(0);
  return {
    add(claim: Claim): void {
      const read = readClaim(claim);
      for (const { content } of read.texts) texts.push(content);
      claimTexts.push(texts.length());
      rules.push(writeRules(read.must, read.mustNot));
      modifiers.push(toModifiers(read, terms));
      postings.add(countTexts(read), read.must);
      const [own] = read.texts;
      own?.tokens.forEach(({ capital }, i) => {
        if (i > 0) capitals.push(2 * (own.terms[i] ?? 0) + Number(capital));
      });
      names.add(read);
      flags.push(toFlags(own?.tokens ?? []));
      ids.push(claim.id);
      values.push(claim.values.length ? JSON.stringify(claim.values) : '');
    },
    /** Yields between pieces of work. Terms that are numbered later are no claim's. */
    *finish() {
      const termCount = terms.words.length;
      const termCapital = listCapitalTerms(capitals.items(), termCount);
      yield;
      const ofNames = yield* names.finish(termCount);
      const ofPostings = yield* postings.finish(termCount);
      return {
        claimTexts: claimTexts.items(),
        textStarts: texts.starts(),
        textTerms: texts.items(),
        ruleStarts: rules.starts(),
        rules: new Uint8Array(rules.items()),
        modifierStarts: modifiers.starts(),
        modifiers: modifiers.items(),
        claimFlags: flags.items(),
        claimIdStarts: ids.starts(),
        claimIds: ids.bytes(),
        valueStarts: values.starts(),
        values: values.bytes(),
        termCapital,
        ...ofNames,
        ...ofPostings,
      };
    },
  };
}

/** The words of a claim, each read once. */
export interface ReadClaim {
  texts: ReadText[];
  must: Phrase[][];
  mustNot: Phrase[];
}

interface ReadText {
  tokens: Token[];
  /** The number of each token's stem. */
  terms: number[];
  /** Without stop words. */
  content: number[];
}

/** The large packs have about so many distinct words; memory for them is needed while compiling only. */
const MOST_WORDS = 100_000;

/** Authors write the same synonyms again and again, so phrases are read once, too. */
function createClaimReader(terms: TermNumbers, language: string): (claim: Claim) => ReadClaim {
  const read = createTokenReader(language, MOST_WORDS);
  const toPhrase = createPhraseReader(read, terms);
  return ({ text, variants, must, mustNot }) => ({
    texts: [text, ...variants.slice(0, MOST_TEXTS - 1)].map((one) => numberText(read(one), terms)),
    must: must.map((group) => group.map(toPhrase)),
    mustNot: mustNot.map(toPhrase),
  });
}

function numberText(tokens: Token[], terms: TermNumbers): ReadText {
  const all: number[] = [];
  const content: number[] = [];
  for (const { stem, stop } of tokens) {
    const term = terms.numberOf(stem);
    all.push(term);
    if (!stop) content.push(term);
  }
  return { tokens, terms: all, content };
}

const toModifiers = ({ texts }: ReadClaim, terms: TermNumbers): number[] =>
  texts.flatMap(({ tokens }) => listModifiers(tokens).flatMap((pair) => pair.map(terms.numberOf)));

function countTexts({ texts }: ReadClaim): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { content } of texts)
    for (const term of content) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** After these a clause begins that does not make the whole claim negative: "… so that they are not captured". */
const SUBORDINATORS = new Set(
  'that so because who which whom whose if unless while although though'.split(' '),
);

function toFlags(tokens: readonly Token[]): number {
  const subordinate = tokens.findIndex(({ norm }) => SUBORDINATORS.has(norm));
  const main = subordinate < 0 ? tokens : tokens.slice(0, subordinate);
  return main.some((token) => isNegation(token)) ? CLAIM.negative : 0;
}

/** 1 for each term that is mostly written with a capital inside a sentence: names, nations, months. */
function listCapitalTerms(seen: Uint32Array, termCount: number): Uint8Array {
  const balance = new Int32Array(termCount);
  for (const one of seen) balance[one >>> 1] = (balance[one >>> 1] ?? 0) + (one & 1 ? 1 : -1);
  return Uint8Array.from(balance, (more) => Number(more > 0));
}
