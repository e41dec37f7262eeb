import { createNumberBuilder } from './list-builder.ts';
import type { Phrase } from './phrases.ts';

/** A word that stands in a concept group only leads to the claim as well, but says less than the claim's own words. */
const GROUP_FREQUENCY = 0.5;
/** BM25 with k1 = 1.2 (Robertson & Zaragoza 2009); b = .5 instead of .75, since authors write texts of uneven number. */
const K1 = 1.2;
const B = 0.5;
/** The saturated frequency of a posting is kept in one byte: 0 to 255 stand for 0 to K1 + 1. */
export const IMPACT_UNIT = (K1 + 1) / 255;
/** Where that byte stands in a posting, above the number of the claim. */
export const IMPACT_SHIFT = 24;
export const MOST_CLAIMS = 1 << IMPACT_SHIFT;

const CLAIMS_A_STEP = 4_000;

/** Turns what each claim says into what leads to which claim. */
export function createPostingCompiler() {
  const starts = createNumberBuilder();
  const terms = createNumberBuilder();
  const counts = createNumberBuilder(); // doubled, because those of groups are halves
  const lengths: number[] = [];
  starts.push(0);
  return {
    /** One more claim: how often its texts have each term, and the terms of its groups. */
    add(texts: ReadonlyMap<number, number>, groups: readonly Phrase[][]): void {
      let length = 0;
      const put = (term: number, count: number) => {
        terms.push(term);
        counts.push(2 * count);
        length += count;
      };
      for (const [term, count] of texts) put(term, count);
      for (const term of listContent(groups)) if (!texts.has(term)) put(term, GROUP_FREQUENCY);
      lengths.push(length);
      starts.push(terms.length());
    },
    /** For each term its claims in ascending order, and how much it counts there. */
    *finish(termCount: number): Generator<void, Record<'postingStarts' | 'postings', Uint32Array>> {
      const [from, term, count] = [starts.items(), terms.items(), counts.items()];
      const postingStarts = sumUp(term, termCount);
      yield;
      const next = postingStarts.slice();
      const postings = new Uint32Array(term.length);
      const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
      for (let claim = 0; claim < lengths.length; claim++) {
        if (claim % CLAIMS_A_STEP === 0) yield;
        const norm = K1 * (1 - B + (B * (lengths[claim] ?? 0)) / Math.max(1, mean));
        for (let i = from[claim] ?? 0; i < (from[claim + 1] ?? 0); i++) {
          const said = (count[i] ?? 0) / 2;
          const impact = Math.round((said * (K1 + 1)) / (said + norm) / IMPACT_UNIT);
          const at = next[term[i] ?? 0] ?? 0;
          next[term[i] ?? 0] = at + 1;
          postings[at] = claim | (impact << IMPACT_SHIFT);
        }
      }
      return { postingStarts, postings };
    },
  };
}

function listContent(groups: readonly Phrase[][]): Set<number> {
  const terms = new Set<number>();
  for (const group of groups)
    for (const { content } of group) for (const term of content) terms.add(term);
  return terms;
}

/** Where the list of each term begins when all lists stand one after another. */
function sumUp(terms: Uint32Array, termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}
