import type { Claim } from '../claim/claim.ts';
import { IRREALIS } from '../text/irrealis.ts';
import { compileIrrealis, irrealOf } from './compile-irrealis.ts';
import { createNameCompiler } from './compile-names.ts';
import { createPostingCompiler } from './compile-postings.ts';
import { createListBuilder, createNumberBuilder, createTextBuilder } from './list-builder.ts';
import { createRuleWriter } from './rule-bytes.ts';
import type { TermNumbers } from './term-numbers.ts';
import { WORD, type WordReader } from './word-reader.ts';

/** Texts of a claim beyond this one are left out: they add time and no recall. */
const MOST_TEXTS = 64;

/** Bits that tell more about a claim. */
export const CLAIM = {
  /** Its own text is negative, so that a negated sentence agrees with it. */
  negative: 1,
  /** Times the bits of `IRREALIS`: what its texts say is wanted or tried, and its own text is possible. */
  irreal: 2,
} as const;

/** Turns claims one by one into lists of numbers: their texts, their rules, and for each term the claims it leads to. */
export function createClaimCompiler(terms: TermNumbers, words: WordReader) {
  const ids = createTextBuilder();
  const values = createTextBuilder();
  const names = createNameCompiler(terms);
  const postings = createPostingCompiler();
  const texts = createTextCompiler(words, names, postings, compileIrrealis(terms));
  const rules = createRuleCompiler(words, names, postings);
  return {
    add(claim: Claim): void {
      texts.add(claim);
      rules.add(claim);
      names.end();
      postings.end();
      ids.push(claim.id);
      values.push(claim.values.length ? JSON.stringify(claim.values) : '');
    },
    /** Yields between pieces of work. Terms that are numbered after `termCount` are no claim's. */
    *finish(termCount: number) {
      const ofTexts = texts.finish(termCount);
      yield;
      const ofNames = yield* names.finish(termCount);
      const ofPostings = yield* postings.finish(termCount);
      return {
        ...ofTexts,
        ...rules.finish(),
        claimIdStarts: ids.starts(),
        claimIds: ids.bytes(),
        valueStarts: values.starts(),
        values: values.bytes(),
        ...ofNames,
        ...ofPostings,
      };
    },
  };
}

type Names = ReturnType<typeof createNameCompiler>;
type Postings = ReturnType<typeof createPostingCompiler>;

function createTextCompiler(
  words: WordReader,
  names: Names,
  postings: Postings,
  irrealis: Uint8Array,
) {
  const claimTexts = createNumberBuilder();
  const texts = createListBuilder();
  const modifiers = createListBuilder();
  const claimFlags = createNumberBuilder();
  const capitals = createNumberBuilder();
  claimTexts.push(0);
  const addWords = (): void => {
    const [terms, flags] = [words.terms(), words.flags()];
    for (let i = 0; i < words.length(); i++) {
      const [term, flag] = [terms[i] ?? 0, flags[i] ?? 0];
      if (flag & WORD.nation) addModifier(words, i, modifiers.add);
      if (flag & WORD.stop) continue;
      texts.add(term);
      postings.addSaid(term);
      if (flag & WORD.capital) names.add(term, i > 0);
    }
    texts.end();
  };
  return {
    add({ text, variants }: Claim): void {
      words.read(text);
      for (let i = 1; i < words.length(); i++)
        capitals.push(2 * (words.terms()[i] ?? 0) + Number(hasFlag(words, i, WORD.capital)));
      const negative = isNegative(words) ? CLAIM.negative : 0;
      let irreal = irrealOf(words, irrealis);
      addWords();
      for (let i = 0; i < Math.min(variants.length, MOST_TEXTS - 1); i++) {
        words.read(variants[i] ?? '');
        irreal |= irrealOf(words, irrealis) & ~IRREALIS.possible;
        addWords();
      }
      claimFlags.push(negative | (CLAIM.irreal * irreal));
      claimTexts.push(texts.length());
      modifiers.end();
    },
    finish: (termCount: number) => ({
      claimTexts: claimTexts.items(),
      textStarts: texts.starts(),
      textTerms: texts.items(),
      modifierStarts: modifiers.starts(),
      modifiers: modifiers.items(),
      claimFlags: claimFlags.items(),
      termCapital: listCapitalTerms(capitals.items(), termCount),
    }),
  };
}

/** Concept groups and look-alikes. */
function createRuleCompiler(words: WordReader, names: Names, postings: Postings) {
  const rules = createRuleWriter();
  const addGroup = (phrases: readonly string[], leads: boolean): void => {
    for (const phrase of phrases) {
      words.read(phrase);
      rules.addPhrase(words.terms(), words.length());
      for (let i = 0; leads && i < words.length(); i++) {
        if (hasFlag(words, i, WORD.stop)) continue;
        const term = words.terms()[i] ?? 0;
        postings.addMeant(term);
        if (hasFlag(words, i, WORD.capital)) names.add(term, true);
      }
    }
    rules.endGroup();
  };
  return {
    add({ must, mustNot }: Claim): void {
      rules.begin(must.length);
      for (const group of must) addGroup(group, true);
      addGroup(mustNot, false);
      rules.end();
    },
    finish: () => ({ ruleStarts: rules.starts(), rules: rules.bytes() }),
  };
}

const hasFlag = (words: WordReader, i: number, flag: number): boolean =>
  ((words.flags()[i] ?? 0) & flag) !== 0;

/** Adjacent words of which the first says of which nation the second is, as `listModifiers` has them. */
function addModifier(words: WordReader, i: number, add: (term: number) => void): void {
  const head = i + 1;
  if (head >= words.length() || !hasFlag(words, i, WORD.capital)) return;
  if (hasFlag(words, head, WORD.capital | WORD.stop | WORD.number)) return;
  if ((words.starts()[head] ?? 0) - (words.ends()[i] ?? 0) > 1) return;
  add(words.terms()[i] ?? 0);
  add(words.terms()[head] ?? 0);
}

function isNegative(words: WordReader): boolean {
  for (let i = 0; i < words.length(); i++) {
    if (hasFlag(words, i, WORD.subordinator)) return false;
    if (hasFlag(words, i, WORD.negation)) return true;
  }
  return false;
}

/** 1 for each term that is mostly written with a capital inside a sentence: names, nations, months. */
function listCapitalTerms(seen: Uint32Array, termCount: number): Uint8Array {
  const balance = new Int32Array(termCount);
  for (let i = 0; i < seen.length; i++) {
    const one = seen[i] ?? 0;
    balance[one >>> 1] = (balance[one >>> 1] ?? 0) + (one & 1 ? 1 : -1);
  }
  return Uint8Array.from(balance, (more) => Number(more > 0));
}
