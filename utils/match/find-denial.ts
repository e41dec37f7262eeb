import {
  isDenial,
  isGround,
  isHappening,
  isNegation,
  isOneOfMany,
  isPresupposing,
  isTrueWord,
  isUntrue,
} from '../text/polarity.ts';
import type { Token } from '../text/tokens.ts';
import type { Place } from './concept-groups.ts';
import { BOUNDARY, listReached } from './reach.ts';
import type { Sentence } from './sentences-of-article.ts';

/** A negation of one thing turns at most so many words behind it: "with no crew on board". */
const NEGATION_REACH = 3;
/** "Did not", "never" and verbs of denying turn their clause, which seldom is longer. */
const CLAUSE_REACH = 12;
/** A denial reaches into what it quotes. */
const DENIAL_BOUNDARY = /[,;:()[\]–—]/;
/** With these at the beginning of a clause all of it is denied: "No soldiers were ever killed". */
const SUBJECTS = new Set(['no', 'nobody', 'none', 'neither', 'nothing']);
/** Words of a verb that is negated, rather than of a thing. */
const VERBAL = /^(?:not|never|cannot|hardly|scarcely|failed|fails?|unable|refuse[sd]?)$|n't$/;
/** "Did not leave until August": left. */
const UNTIL = new Set(['until', 'till', 'before']);
const OPENER = new Set('that and but while as because although though whereas'.split(' '));
const BE = /^(?:is|are|was|were|be|been|being)$/;

/**
 * Whether the sentence denies a part of the claim: all places of one of its groups stand behind a negation or a verb of
 * denying, or the sentence calls it fabricated. A group that is also met elsewhere is not denied, and negations that are
 * words of a place are the claim's own.
 */
export function isDenied(
  text: string,
  { tokens }: Sentence,
  groups: readonly (readonly Place[])[],
): boolean {
  const inside = new Set(groups.flat(2));
  const turned = new Set(
    tokens.flatMap((_, i) => (inside.has(i) ? [] : listTurned(text, tokens, i))),
  );
  const denied = groups.some((places) =>
    places.every((place) => place.some((token) => turned.has(token))),
  );
  return denied || isCalledUntrue(text, tokens, inside);
}

/** The tokens that the token at `at` turns into their opposite. */
function listTurned(text: string, tokens: readonly Token[], at: number): number[] {
  const token = tokens[at];
  if (!token) return [];
  const clause = (from: number, boundary = BOUNDARY) =>
    listReached(text, tokens, from, { reach: CLAUSE_REACH, boundary });
  if (isDenial(token))
    return isNegatedBefore(tokens, at)
      ? []
      : [...clause(at, DENIAL_BOUNDARY), ...(isPassive(tokens, at) ? listBefore(at) : [])];
  const lead = leadAt(tokens, at);
  if (lead > 0) return clause(at + lead - 1, DENIAL_BOUNDARY);
  return isNegation(token, tokens[at + 1]) ? listNegated(text, tokens, at, clause) : [];
}

function listNegated(
  text: string,
  tokens: readonly Token[],
  at: number,
  clause: (from: number) => number[],
): number[] {
  const norm = tokens[at]?.norm ?? '';
  if (isOfOneOnly(tokens, at)) return [];
  if (VERBAL.test(norm)) return listNegatedVerb(tokens, at, clause(at));
  const next = tokens[at + 1];
  const whole =
    (next && isGround(next)) ||
    (norm === 'nothing' && /^(?:about|of|on)$/.test(next?.norm ?? '')) ||
    (SUBJECTS.has(norm) && opensClause(text, tokens, at));
  return whole
    ? clause(at)
    : listReached(text, tokens, at, { reach: NEGATION_REACH, boundary: BOUNDARY });
}

/** "Not the first". */
function isOfOneOnly(tokens: readonly Token[], at: number): boolean {
  const article = /^(?:the|a)$/.test(tokens[at + 1]?.norm ?? '');
  const word = tokens[article ? at + 2 : at + 1];
  return word !== undefined && isOneOfMany(word);
}

function listNegatedVerb(
  tokens: readonly Token[],
  at: number,
  behind: readonly number[],
): number[] {
  const end = (behind.at(-1) ?? at) + 1;
  if (UNTIL.has(tokens[end]?.norm ?? '')) return [];
  return isJudgement(tokens, at)
    ? [...behind, ...listBefore(at)]
    : upToPresupposing(tokens, behind);
}

/** "Is not true", "never happened": all that stands before is denied as well. */
function isJudgement(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 4);
  const word = next.find(({ stop, norm }) => !stop || norm === 'so');
  if (!word) return false;
  return BE.test(tokens[at - 1]?.norm ?? '') || /n't$/.test(tokens[at]?.norm ?? '')
    ? isTrueWord(word) || isHappeningIn(next, word)
    : isHappeningIn(next, word);
}

const isHappeningIn = (next: readonly Token[], word: Token): boolean =>
  isHappening(word) && (word.stem !== 'take' || next.some(({ norm }) => norm === 'place'));

/** Up to a verb that leaves what follows as it is; the verb itself is turned. */
function upToPresupposing(tokens: readonly Token[], behind: readonly number[]): number[] {
  const stop = behind.findIndex((i) => {
    const token = tokens[i];
    return token !== undefined && (isPresupposing(token) || isDenial(token));
  });
  return stop < 0 ? [...behind] : behind.slice(0, stop + 1);
}

/** At its beginning, behind "that" or "but", and behind "there was". */
function opensClause(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || BOUNDARY.test(text.slice(before.end, tokens[at]?.start))) return true;
  const there = BE.test(before.norm) && tokens[at - 2]?.norm === 'there';
  return OPENER.has(before.norm) || there;
}

/** Words that deny what follows them, and how many they are: "far from", "falsely claimed that". */
const LEADS: [pattern: RegExp, words: number][] = [
  [/^contrary to /, 2],
  [/^far from /, 2],
  [/^rather than /, 2],
  [/^instead of /, 2],
  [/^short of /, 2],
  [/^yet to /, 2],
  [/^(?:falsely|wrongly|mistakenly|erroneously) \S+ /, 2],
  [/^(?:false|untrue|bogus|baseless|unfounded) \S+ (?:that|of|about) /, 3],
  [/^(?:myth|lie|fabrication|hoax) (?:that|of|about) /, 2],
  [/^(?:ruled?|ruling|rules) out /, 2],
];

function leadAt(tokens: readonly Token[], at: number): number {
  const words = `${[0, 1, 2, 3].map((i) => tokens[at + i]?.norm ?? '').join(' ')} `;
  return LEADS.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
}

/** "Could not deny", "never denied". */
const isNegatedBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some((token, i, near) => isNegation(token, near[i + 1]));

/** "Reports that they were told were denied". */
const isPassive = (tokens: readonly Token[], at: number): boolean =>
  /ed$/.test(tokens[at]?.norm ?? '') && BE.test(tokens[at - 1]?.norm ?? '');

const listBefore = (at: number): number[] => Array.from({ length: at }, (_, i) => i);

/** "… , calling the reports fabricated", "… is untrue". */
function isCalledUntrue(
  text: string,
  tokens: readonly Token[],
  inside: ReadonlySet<number>,
): boolean {
  const first = Math.min(...inside);
  return tokens.some(
    (token, i) =>
      isUntrue(token) &&
      i > first &&
      !inside.has(i) &&
      !isNegatedBefore(tokens, i) &&
      /\b(?:call|as|is|was|were|are)/i.test(text.slice(tokens[i - 4]?.start, token.start)),
  );
}
