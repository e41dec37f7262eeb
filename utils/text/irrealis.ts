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
  /** It is tried. */
  tried: 8,
} as const;

/** The lists are our own, chosen on sentences written for tuning. Words that are not stemmed have the stems of others. */
const BITS = new Map<string, number>();
const add = (bit: number, words: string, fold = (word: string) => word) => {
  for (const word of words.split(/\s+/)) BITS.set(fold(word), bit);
};
add(
  IRREALIS.wished,
  `want wish hope plan intend aim prepare consider propose demand request ask urge threaten promise offer expect fear afraid
  ready train order instruct encourage call accuse mean look search`,
  toStem,
);
add(IRREALIS.tried, 'seek try attempt', toStem);
add(IRREALIS.wished, 'willing told');
add(IRREALIS.possible, 'may might could should would must will');
add(IRREALIS.open, 'whether if unless');

/** For claims, whose words are known by their stems: what each of these makes of a claim. Who says "can" may say "may". */
export const IRREAL_STEMS: readonly [stem: string, bit: number][] = [
  ...BITS,
  ['can', IRREALIS.possible],
];

/** What opens the part that is wanted: "to leave", "that they leave", "for the others to leave", "leaving". */
const OPENER = /^(?:to|that|for|on|of|at)$|ing$/;
const REACH = 6; // words between a verb and its "to": "wants two thirds of them to go"

/** What the token at `at` makes of what follows it: one of {@link IRREALIS}, or 0. */
export function irrealisAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  // a name, as of a hotline called "I Want to Live"
  if (!token || (token.capital && at > 0)) return 0;
  const bit = BITS.get(token.norm) ?? (token.stop ? 0 : (BITS.get(token.stem) ?? 0));
  return bit && isFollowed(tokens, at, bit) ? bit : 0;
}

/** Whether what follows is such as the word turns. */
function isFollowed(tokens: readonly Token[], at: number, bit: number): boolean {
  const { norm } = tokens[at] as Token;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'told') return next === 'to';
  if (norm === 'would') return next !== 'have';
  if (bit === IRREALIS.possible || bit === IRREALIS.open || OPENER.test(next)) return true;
  return tokens.slice(at + 2, at + REACH + 1).some((one) => one.norm === 'to');
}

/** Whether it is asked rather than said: a question, or "asked why …". */
export const isAsked = (words: string): boolean =>
  /\?\W*$|\b(?:ask|wonder)(?:s|ed|ing)? (?:why|how|whether|if|when|who)\b/i.test(words);
