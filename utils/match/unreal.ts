import { IRREALIS, irrealisAt, isAsked } from '../text/irrealis.ts';
import { CLAIM } from './compile-claims.ts';
import type { Place } from './concept-groups.ts';
import type { MatchIndex } from './open-index.ts';
import { BOUNDARY, listReached } from './reach.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Words; what is wanted seldom is said in more. */
const REACH = { reach: 12, boundary: BOUNDARY };

/**
 * Whether the sentence only wants, plans, asks or supposes a part of the claim: all places of one of its groups stand
 * behind such a word. Not where the claim itself speaks of what is wanted.
 */
export function isUnreal(
  index: MatchIndex,
  claim: number,
  text: string,
  { tokens, start, end }: Sentence,
  groups: readonly (readonly Place[])[],
): boolean {
  if (isAsked(text.slice(start, end))) return true;
  const inside = new Set(groups.flat(2));
  const own = irrealisOf(index.claimFlags[claim] ?? 0);
  const turned = new Set(
    tokens.flatMap((_, i) =>
      inside.has(i) || (irrealisAt(tokens, i) & ~own) === 0
        ? []
        : listReached(text, tokens, i, REACH),
    ),
  );
  return groups.some((places) => places.every((place) => place.some((token) => turned.has(token))));
}

/** What the claim's own texts are; who is said to want may be said to be able, and a negative claim is put as "whether". */
function irrealisOf(flags: number): number {
  const own = Math.floor(flags / CLAIM.irreal);
  return (
    own |
    (own & IRREALIS.wished ? IRREALIS.possible | IRREALIS.tried : 0) |
    (flags & CLAIM.negative ? IRREALIS.open : 0)
  );
}
