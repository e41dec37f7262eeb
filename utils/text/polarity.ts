import type { Token } from './tokens.ts';

const NEGATION = new Set(
  `not no never none nobody nothing neither nor without cannot hardly scarcely fail failed fails
  unable refuse refused refuses`.split(/\s+/),
);
/** After these a negation does not turn what follows: "not only", "no doubt", "no fewer than". */
const NOT_TURNING = new Set(
  'only just merely simply least doubt fewer less more later matter every all always everyone'.split(
    ' ',
  ),
);
const DENIAL = new Set('deni dismiss reject refut debunk disprov rebut disput'.split(' '));
const UNTRUE = new Set(
  'untru fals bogus fabric fabricat invent invention hoax fake baseless unfound'.split(' '),
);

/** Whether the word turns what follows into its opposite; `next` is the word after it. */
export const isNegation = ({ norm }: Token, next?: Token): boolean =>
  (NEGATION.has(norm) || norm.endsWith("n't")) && !(next && NOT_TURNING.has(next.norm));

/** Whether the word says of what follows that it is wrong: "denied that …". */
export const isDenial = ({ stem }: Token): boolean => DENIAL.has(stem);

/** Whether the word says of what stands before that it is wrong: "… , calling the reports fabricated". */
export const isUntrue = ({ stem }: Token): boolean => UNTRUE.has(stem);
