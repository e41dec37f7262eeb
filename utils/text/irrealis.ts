import { toStem } from './stem.ts';
import type { Token } from './tokens.ts';

/** How a word keeps what follows it from being said to be so; bits of one number. */
export const IRREALIS = {
  /** It is wanted, planned, ordered, promised or feared. */
  wished: 1,
  /** It may, should or will be. */
  possible: 2,
  /** It is asked, or a condition. */
  open: 4,
  /** It has stopped. */
  ended: 8,
  /** It is tried. */
  tried: 16,
} as const;

const toBits = (bit: number, words: string): [word: string, bit: number][] =>
  words.split(/\s+/).map((word) => [word, bit]);

/** By stem. The lists are our own, chosen on sentences written for tuning. */
const STEMS = new Map(
  [
    ...toBits(
      IRREALIS.wished,
      `want wish hope plan intend aim prepare consider ponder contemplate propose demand request ask urge threaten promise
      pledge vow offer expect fear afraid ready dream train appeal beg order instruct persuade encourage call accuse suspect
      mean tempt look search avoid tell`,
    ),
    ...toBits(IRREALIS.tried, 'seek try attempt'),
    ...toBits(IRREALIS.ended, 'stop cease'),
  ].map(([word, bit]): [string, number] => [toStem(word), bit]),
);
/** By the word itself: their stems are those of other words, too. */
const WORDS = new Map([
  ...toBits(IRREALIS.wished, 'willing willingness told'),
  ...toBits(
    IRREALIS.possible,
    'may might could should would must will perhaps maybe possibly probably',
  ),
  ...toBits(IRREALIS.open, 'whether if unless'),
]);
/** It keeps nothing from being so, yet who says it may also say "may". */
const CAN = toBits(IRREALIS.possible, 'can cannot');

/** For claims, whose words are known by their stems: what each of these words may make of a claim. */
export const IRREAL_STEMS: readonly [stem: string, bit: number][] = [
  ...STEMS,
  ...[...WORDS, ...CAN].map(([word, bit]): [string, number] => [toStem(word), bit]),
];

/** What opens the part that is wanted: "to leave", "that they leave", "for the others to leave", "leaving". */
const OPENER = /^(?:to|that|for|on|of|at)$|ing$/;
const REACH = 6; // words between a verb and its "to": "wants two thirds of them to go"

/** What the token at `at` makes of what follows it: one of {@link IRREALIS}, or 0. */
export function irrealisAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  // a name, as of a hotline called "I Want to Live"
  if (!token || (token.capital && at > 0)) return 0;
  const bit = WORDS.get(token.norm) ?? STEMS.get(token.stem) ?? 0;
  return bit !== 0 && isFollowed(tokens, at, bit) ? bit : 0;
}

/** Whether what follows is such as the word turns. */
function isFollowed(tokens: readonly Token[], at: number, bit: number): boolean {
  const norm = tokens[at]?.norm;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'told' || norm === 'tell') return next === 'to';
  if (bit === IRREALIS.possible) return norm !== 'would' || next !== 'have';
  if (bit === IRREALIS.ended) return next.endsWith('ing');
  if (bit === IRREALIS.open || OPENER.test(next)) return true;
  return tokens.slice(at + 2, at + REACH + 1).some((one) => one.norm === 'to');
}

/** Whether it is asked rather than said: a question, or "asked why …". */
export const isAsked = (words: string): boolean =>
  /\?\W*$/.test(words) ||
  /\b(?:ask|wonder|question)(?:s|ed|ing)? (?:why|how|whether|if|when|where|who)\b/i.test(words);
