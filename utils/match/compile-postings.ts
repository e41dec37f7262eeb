import { createNumberBuilder } from './list-builder.ts';
import { createMarks } from './marks.ts';

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
  const lengths = createNumberBuilder(); // doubled, too
  const own = createMarks();
  let places = new Uint32Array(1_024);
  let length = 0;
  const put = (term: number, count: number): void => {
    if (term >= places.length) places = larger(places, 2 * term);
    places[term] = terms.length();
    terms.push(term);
    counts.push(count);
  };
  starts.push(0);
  return {
    /** A word of the claim's texts, as often as it stands there. */
    addSaid(term: number): void {
      length += 2;
      if (own.add(term)) put(term, 2);
      else counts.raise(places[term] ?? 0, 2);
    },
    /** A word of its groups; after all that it says. */
    addMeant(term: number): void {
      if (!own.add(term)) return;
      length += 2 * GROUP_FREQUENCY;
      put(term, 2 * GROUP_FREQUENCY);
    },
    /** Ends the claim. */
    end(): void {
      lengths.push(length);
      length = 0;
      starts.push(terms.length());
      own.clear();
    },
    /** For each term its claims in ascending order, and how much it counts there. */
    *finish(termCount: number): Generator<void, Record<'postingStarts' | 'postings', Uint32Array>> {
      const [from, term, count] = [starts.items(), terms.items(), counts.items()];
      const postingStarts = sumUp(term, termCount);
      yield;
      const next = postingStarts.slice();
      const postings = new Uint32Array(term.length);
      const length = lengths.items();
      const mean = length.reduce((a, b) => a + b, 0) / 2 / Math.max(1, length.length);
      for (let claim = 0; claim < length.length; claim++) {
        if (claim % CLAIMS_A_STEP === 0) yield;
        const norm = K1 * (1 - B + (B * (length[claim] ?? 0)) / 2 / Math.max(1, mean));
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

function larger(old: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(room);
  more.set(old);
  return more;
}

/** Where the list of each term begins when all lists stand one after another. */
function sumUp(terms: Uint32Array, termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}
