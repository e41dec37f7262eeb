import { rulesOf } from './concept-groups.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import { BOUNDARY, listReached } from './reach.ts';
import type { Sentence } from './sentences-of-article.ts';

/** So much of what a text of the claim says besides names must be there: else the sentence is built in its own way. */
const LEAST_SHARE = 0.5;
/** Words from one name to the other; none of them a conjunction. */
const CLAUSE = { reach: 40, boundary: BOUNDARY };
/** Before a name, or between two: it is a place, or the roles are turned round, or a clause begins. */
const TURNING = /^(?:in|inside|by|that)$/;

/** A name's number: its group, so that all names of one stand for one another, or else its term; `null` for no name. */
type Name = number | null;

/**
 * Whether two names of the claim stand the other way round than in each of its texts that has both, in a sentence that is
 * built like one of these: "Roe sued the bank" is no claim that the bank sued Roe.
 */
export function swapsRoles(
  index: MatchIndex,
  claim: number,
  text: string,
  { tokens, terms, content }: Sentence,
): boolean {
  const nameOf = createNames(index, claim);
  const here = terms.map((term, i): Name => {
    const dated = tokens[i - 1]?.number || tokens[i + 1]?.number; // "April 2022" acts on nobody
    return tokens[i]?.capital && !dated ? nameOf(term) : null;
  });
  const isTurning = (i: number) => TURNING.test(tokens[i]?.norm ?? '');
  return here.some((a, first) => {
    if (a === null || isTurning(first - 1)) return false;
    const behind = listReached(text, tokens, first, CLAUSE);
    const end = behind.findIndex(isTurning);
    return behind.slice(0, end < 0 ? behind.length : end).some((second) => {
      const b = here[second] ?? null;
      const once = b !== null && here.indexOf(b) === second && here.lastIndexOf(a) < second;
      return once && isTurned(index, claim, [a, b], { nameOf, content });
    });
  });
}

/** Whether each of the claim's texts that has both names has the second first, and one of them is much like the sentence. */
function isTurned(
  index: MatchIndex,
  claim: number,
  [a, b]: [Name, Name],
  { nameOf, content }: { nameOf(term: number): Name; content: ReadonlySet<number> },
): boolean {
  let alike = false;
  for (let text = index.claimTexts[claim] ?? 0; text < (index.claimTexts[claim + 1] ?? 0); text++) {
    const terms = [...listAt(index.textTerms, index.textStarts, text)];
    const names = terms.map(nameOf);
    if (!names.includes(a) || !names.includes(b)) continue;
    if (names.indexOf(a) < names.indexOf(b)) return false;
    const plain = terms.filter((_, i) => names[i] === null);
    alike ||= plain.filter((term) => content.has(term)).length >= LEAST_SHARE * plain.length;
  }
  return alike;
}

function createNames(index: MatchIndex, claim: number): (term: number) => Name {
  const { must } = rulesOf(index, claim);
  const known = new Map<number, number>();
  return (term) => {
    if (index.termCapital[term] !== 1) return null;
    const name =
      known.get(term) ?? must.findIndex((group) => group.some((one) => isOnly(one, term)));
    known.set(term, name);
    return name < 0 ? must.length + term : name;
  };
}

const isOnly = (phrase: Uint32Array, term: number): boolean =>
  phrase.length === 1 && phrase[0] === term;
