import { toSkeleton } from './fold-name.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** `fold`: one romanisation; `near`: the same consonants and nearly the same fold. */
export type Likeness = 'fold' | 'near' | null;

/** Winkler's measure of two folds. Without asking for equal consonants, too, twice as many other people's names pass. */
const NEAR = 0.94;
/** A shorter fold says too little: "Li", "Lee" and "Leigh" are other people. */
const LEAST_LETTERS = 3;

/** How far two folds can be of one name. */
export function compareFolds(a: string, b: string): Likeness {
  if (Math.min(a.length, b.length) < LEAST_LETTERS) return null;
  if (a === b) return 'fold';
  if (toSkeleton(a) !== toSkeleton(b)) return null;
  return jaroWinkler(a, b) >= NEAR ? 'near' : null;
}
