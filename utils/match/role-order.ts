import { rulesOf } from './concept-groups.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

/** So much of what a text of the claim says besides names must be there: else the sentence is built in its own way. */
const LEAST_SHARE = 0.5;
const MARK = /[,;:()[\]“”"–—]|['’]\s/;
/** Between two names these begin another clause, or turn the roles of the two round. */
const TURNING = new Set(
  `by and but that because since when where while whereas although though if unless after before as so who which whom whose
  how why until till`.split(/\s+/),
);
/** Beside a name: it is said by, not of, whom it names. */
const CUE = /^(?:said|says|say|told|thinks?|believes?|claims?|claimed|wrote|writes)$/;

/** A name's number: its group, so that all names of one stand for one another, or else its term. */
type Name = number;

/**
 * Whether two names of the claim stand the other way round than in each of its texts that has both, in a sentence that is
 * built like one of these: "Roe sued the bank" is no claim that the bank sued Roe.
 */
export function swapsRoles(
  index: MatchIndex,
  claim: number,
  text: string,
  sentence: Sentence,
): boolean {
  const nameOf = createNames(index, claim);
  const here = sentence.terms.map((term, i) =>
    sentence.tokens[i]?.capital && !isOfDate(sentence, i) ? nameOf(term) : null,
  );
  const pairs = listPairs(here).filter(([first, second]) =>
    isOneClause(text, sentence, first, second),
  );
  if (pairs.length === 0) return false;
  const texts = listNamed(index, claim, nameOf);
  return pairs.some(([first, second]) => {
    const [a, b] = [here[first], here[second]];
    const both = texts.filter(
      ({ names }) => names.includes(a as Name) && names.includes(b as Name),
    );
    return (
      both.length > 0 &&
      both.every(({ names }) => names.indexOf(a as Name) > names.indexOf(b as Name)) &&
      both.some(({ plain }) => shareIn(plain, sentence) >= LEAST_SHARE)
    );
  });
}

/** "April 2022". */
const isOfDate = ({ tokens }: Sentence, at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.number);

/** Where two names stand that are named in this order only. */
function listPairs(here: readonly (Name | null)[]): [first: number, second: number][] {
  const at = [...new Set(here)].flatMap((name) => (name === null ? [] : [here.indexOf(name)]));
  return at.flatMap((first) =>
    at.flatMap((second): [number, number][] =>
      second > first && here.lastIndexOf(here[first] ?? null) < second ? [[first, second]] : [],
    ),
  );
}

function isOneClause(text: string, { tokens }: Sentence, first: number, second: number): boolean {
  const between = tokens.slice(first + 1, second);
  const isCue = (i: number) => CUE.test(tokens[i]?.norm ?? '');
  return (
    !/^(?:in|inside)$/.test(tokens[first - 1]?.norm ?? '') && // a place, no actor
    !MARK.test(text.slice(tokens[first]?.end, tokens[second]?.start)) &&
    !between.some(({ norm }) => TURNING.has(norm)) &&
    !isCue(second - 1) &&
    !isCue(second + 1)
  );
}

function createNames(index: MatchIndex, claim: number): (term: number) => Name | null {
  const isName = (term: number) => index.termCapital[term] === 1;
  const groups = new Map<number, Name>();
  rulesOf(index, claim).must.forEach((group, i) => {
    for (const [term = 0, ...more] of group)
      if (more.length === 0 && isName(term) && !groups.has(term)) groups.set(term, -1 - i);
  });
  return (term) => groups.get(term) ?? (isName(term) ? term : null);
}

function listNamed(index: MatchIndex, claim: number, nameOf: (term: number) => Name | null) {
  const named: { names: (Name | null)[]; plain: number[] }[] = [];
  for (let text = index.claimTexts[claim] ?? 0; text < (index.claimTexts[claim + 1] ?? 0); text++) {
    const terms = [...listAt(index.textTerms, index.textStarts, text)];
    named.push({ names: terms.map(nameOf), plain: terms.filter((term) => nameOf(term) === null) });
  }
  return named;
}

const shareIn = (terms: readonly number[], { content }: Sentence): number =>
  terms.filter((term) => content.has(term)).length / Math.max(1, terms.length);
