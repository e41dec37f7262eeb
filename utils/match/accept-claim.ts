import { findPhrases, type Rules, rulesOf } from './concept-groups.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

export interface Acceptance {
  level: 'highlight' | 'related';
  /** Whether a group is met only in the context, so that the claim may be said there rather than here. */
  leans: boolean;
  /** 0 to 1: how much of the claim is said, in the sentence first and in its context second. */
  score: number;
  /** First and last token of the sentence that take part. */
  first: number;
  last: number;
}

/** The share of a claim that must be said. Chosen on the annotated articles; groups do the rest. */
const LIMITS = {
  /** Claims with concept groups, all of them met. */
  grouped: { highlight: 0.4, related: 0.25 },
  /** Claims without groups: words alone must do, so nearly all of them. */
  plain: { highlight: 0.72, related: 0.5 },
} as const;
/** A claim of fewer stems, or of names alone, is too easily met by chance (measured in published retrieval tests). */
const LEAST_STEMS = 4;
/** What is said next to the sentence counts less than what is said in it. */
const CONTEXT_SHARE = 0.4;

/** Whether a sentence, read in its context, says the claim; `text` is the claim's nearest text. */
export function acceptClaim(
  index: MatchIndex,
  { claim, text }: { claim: number; text: number },
  sentence: Sentence,
  context: readonly Sentence[],
): Acceptance | null {
  const rules = rulesOf(index, claim);
  if (findPhrases(sentence.terms, rules.mustNot).length > 0) return null;
  const groups = meetGroups(rules, sentence, context);
  if (!groups) return null;
  const coverage = coverText(index, text, sentence, context);
  const grouped = rules.must.length > 0;
  if (!grouped && coverage.stems < LEAST_STEMS) return null;
  const score = grouped ? (coverage.share + groups.here) / 2 : coverage.share;
  const limits = grouped ? LIMITS.grouped : LIMITS.plain;
  if (score < limits.related) return null;
  const tokens = [...groups.tokens, ...coverage.tokens];
  return {
    level: score >= limits.highlight ? 'highlight' : 'related',
    leans: groups.leans,
    score: Math.min(1, score),
    first: Math.min(...tokens),
    last: Math.max(...tokens),
  };
}

/** All groups met, at most one of them only in the context; `here` is the share met in the sentence itself. */
function meetGroups({ must }: Rules, sentence: Sentence, context: readonly Sentence[]) {
  const places = must.map((group) => findPhrases(sentence.terms, group));
  const missing = must.filter((_, i) => places[i]?.length === 0);
  const here = must.length - missing.length;
  if (must.length > 0 && here < Math.max(1, must.length - 1)) return null;
  const inContext = (group: Uint32Array[]) =>
    context.some(({ terms }) => findPhrases(terms, group).length > 0);
  if (!missing.every(inContext)) return null;
  return {
    here: must.length ? here / must.length : 0,
    leans: missing.length > 0,
    tokens: places.flat(2),
  };
}

function coverText(
  index: MatchIndex,
  text: number,
  sentence: Sentence,
  context: readonly Sentence[],
) {
  const wanted = new Set(listAt(index.textTerms, index.textStarts, text));
  let [whole, said, stems] = [0, 0, 0];
  for (const term of wanted) {
    const weight = index.weightOf[term] ?? 0;
    whole += weight;
    if (sentence.content.has(term)) {
      said += weight;
      stems++;
    } else if (context.some(({ content }) => content.has(term))) said += weight * CONTEXT_SHARE;
  }
  const tokens = sentence.terms.flatMap((term, i) =>
    wanted.has(term) && !sentence.tokens[i]?.stop ? [i] : [],
  );
  return { share: whole ? said / whole : 0, stems, tokens };
}
