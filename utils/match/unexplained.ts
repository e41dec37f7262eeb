import type { Place } from './concept-groups.ts';
import type { MatchIndex } from './open-index.ts';
import { BOUNDARY, CONJUNCTION } from './reach.ts';
import type { Sentence } from './sentences-of-article.ts';

/** A longer sentence says more than one thing, of which the claim may be one. Content words. */
const LONGEST = 12;
/** The more words, the larger a share of others is borne (chosen by folds over the claims of the sentences for tuning). */
const SHARE_A_WORD = 1 / 34;

/**
 * Whether a short sentence, in the clauses that meet the claim, has many content words that are neither the claim's nor
 * names. `isOwn` tells which words are the claim's.
 */
export function saysElse(
  index: MatchIndex,
  text: string,
  { tokens, terms }: Sentence,
  groups: readonly (readonly Place[])[],
  isOwn: (term: number) => boolean,
): boolean {
  const content = tokens.flatMap(({ stop }, i) => (stop ? [] : [i]));
  if (content.length > LONGEST) return false;
  const inside = new Set(groups.flat(2));
  const clauses = numberClauses(text, tokens);
  const met = new Set([...inside].map((i) => clauses[i]));
  const here = content.filter((i) => met.has(clauses[i]));
  const others = here.filter((i) => {
    const [token, term] = [tokens[i], terms[i] ?? 0];
    if (!token || inside.has(i) || token.number) return false;
    if (token.capital && (i > 0 || index.termCapital[term] === 1)) return false;
    return !token.norm.endsWith('ly') && !isOwn(term);
  });
  return others.length > content.length * SHARE_A_WORD * here.length;
}

/** Of each token the number of its clause. */
function numberClauses(text: string, tokens: Sentence['tokens']): number[] {
  let clause = 0;
  return tokens.map(({ start, norm }, i) => {
    const before = tokens[i - 1];
    if (!before) return clause;
    const opens = norm === 'that' || CONJUNCTION.has(norm);
    if (opens || BOUNDARY.test(text.slice(before.end, start))) clause++;
    return clause;
  });
}
