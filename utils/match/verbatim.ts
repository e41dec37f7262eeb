import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';
import { NO_TERM } from './term-table.ts';

/** A shorter quotation may be a turn of speech. */
const LEAST_TOKENS = 8;
/** The index keeps no stop words, so runs are of stems that are none: three of these reach over about five words. */
const RUN = 3;
const LEAST_RUNS = 3;
const LEAST_SHARE = 0.8;
/** A text of fewer runs, often names for the most part, must be there in full. */
const MANY_RUNS = 6;

/** Whether a sentence has nearly all of a claim's text word for word. Numbers and negations count as words. */
export function isVerbatim(index: MatchIndex, claim: number, sentence: Sentence): boolean {
  if (sentence.tokens.length < LEAST_TOKENS) return false;
  const said = listRuns(sentence.terms.filter((_, i) => !sentence.tokens[i]?.stop));
  const last = index.claimTexts[claim + 1] ?? 0;
  for (let text = index.claimTexts[claim] ?? 0; text < last; text++) {
    const runs = listRuns([...listAt(index.textTerms, index.textStarts, text)]);
    const met = [...runs].filter((run) => said.has(run)).length;
    const share = runs.size >= MANY_RUNS ? LEAST_SHARE : 1;
    if (runs.size >= LEAST_RUNS && met >= share * runs.size) return true;
  }
  return false;
}

function listRuns(terms: readonly number[]): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= terms.length; i++) {
    const run = terms.slice(i, i + RUN);
    if (!run.includes(NO_TERM)) runs.add(run.join(' '));
  }
  return runs;
}
