import type { Acceptance } from './accept-grouped.ts';
import { LEAST_PLAIN_SHARE, PROBABILITY, probabilityOf } from './acceptance-model.ts';
import { STANDS } from './concept-groups.ts';
import type { MatchIndex } from './open-index.ts';
import {
  comparePlain,
  PLAIN_FEATURES,
  type PlainMatch,
  type PlainPlace,
} from './plain-features.ts';
import type { Candidate } from './retrieve-claims.ts';
import { isVerbatim } from './verbatim.ts';

/** A claim of fewer stems, or of names alone, is too easily met by chance (measured in published retrieval tests). */
const LEAST_STEMS = 4;
/** In a small pack weights say little; there a claim must be said nearly in full. */
const SMALL_PACK = 1_000; // claims
const NEARLY_ALL = { highlight: 0.72, related: 0.5 } as const;
const VERBATIM = { level: 'highlight', score: 1 } as const;
const PLAIN_SHARE = PLAIN_FEATURES.indexOf('plainShare');

/** Whether a sentence says a claim without concept groups; `rivals` are all candidates of the sentence, best first. */
export function acceptPlain(
  index: MatchIndex,
  place: PlainPlace,
  candidate: Candidate,
  rivals: readonly Candidate[],
): Acceptance | null {
  const match = comparePlain(index, place, candidate, rivals);
  if (match.stems < LEAST_STEMS || match.plainStems === 0) return null;
  const small = index.claimCount < SMALL_PACK;
  const judged =
    (isVerbatim(index, candidate.claim, place.sentence) && VERBATIM) ||
    (small ? judgeByShare(match) : judgeByModel(match));
  return (
    judged && {
      ...judged,
      leans: false,
      places: match.tokens.map((token) => [[token]]),
    }
  );
}

/** The same two limits, looked up so quickly that most candidates end here. `stands` says which terms the sentence has. */
export function sharesEnough(index: MatchIndex, claim: number, stands: Uint8Array): boolean {
  const from = index.textStarts[index.claimTexts[claim] ?? 0] ?? 0;
  const to = index.textStarts[index.claimTexts[claim + 1] ?? 0] ?? 0;
  let [stems, plain] = [0, 0];
  for (let i = from; i < to; i++) {
    const term = index.textTerms[i] ?? 0;
    const stand = stands[term] ?? 0;
    if ((stand & (STANDS.content | COUNTED)) !== STANDS.content) continue;
    stands[term] = stand | COUNTED;
    stems++;
    if (index.termCapital[term] !== 1) plain++;
  }
  for (let i = from; i < to; i++) {
    const term = index.textTerms[i] ?? 0;
    stands[term] = (stands[term] ?? 0) & ~COUNTED;
  }
  return stems >= LEAST_STEMS && plain > 0;
}

const COUNTED = 128; // a bit that stands for nothing else

const judgeByShare = ({ share }: PlainMatch) => toLevel(share, NEARLY_ALL);

function judgeByModel({ features }: PlainMatch) {
  const said = (features[PLAIN_SHARE] ?? 0) >= LEAST_PLAIN_SHARE;
  const judged = said ? toLevel(probabilityOf(features), PROBABILITY) : null;
  return judged && { ...judged, once: true };
}

function toLevel(
  score: number,
  limits: { highlight: number; related: number },
): Pick<Acceptance, 'level' | 'score'> | null {
  if (score < limits.related) return null;
  return { level: score >= limits.highlight ? 'highlight' : 'related', score };
}
