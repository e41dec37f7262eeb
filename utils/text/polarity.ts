import type { Token } from './tokens.ts';

const NEGATION = new Set(
  `not no never none nobody nothing neither nor without cannot hardly fail failed fails
  unable refuse refused refuses deny denied denies denying`.split(/\s+/),
);
const DENIAL = new Set(
  `deni deny dismiss reject refut debunk untru fals bogus fabric disprov rebut contradict`.split(
    ' ',
  ),
);

/** Whether the word turns what follows into its opposite. */
export const isNegation = ({ norm }: Token): boolean => NEGATION.has(norm) || norm.endsWith("n't");

/** Whether the word says that somebody else's statement is wrong. */
export const isDenial = ({ stem }: Token): boolean => DENIAL.has(stem);
