import { toStem } from './stem.ts';
import type { Token } from './tokens.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const toStems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(toStem));

const NEGATION = toSet(
  `not no never none nobody nothing neither nor without cannot hardly scarcely fail failed fails
  unable refuse refused refuses`,
);
/** After these a negation does not turn what follows: "not only", "no doubt", "no fewer than", "not the first". */
const NOT_TURNING = toSet(
  `only just merely simply least doubt fewer less more later matter every all always everyone because surprisingly alone
  unlike`,
);
/** "Not the first pilot to leave": he left. */
const NOT_ONE = toSet('first last only second');
const DENIAL = toStems(
  'deny dismiss reject refute debunk disprove rebut dispute contradict disavow repudiate disown',
);
const UNTRUE = toStems(
  `untrue false bogus fabricate fabrication invent invention hoax fake baseless unfounded groundless incorrect inaccurate
  lie nonsense myth`,
);
/** What they say stays so when it is not known, told or expected: "did not know that the gate was open". */
const PRESUPPOSING = toStems(
  `know knew realise notice tell told inform mention reveal disclose specify say said explain understand expect regret
  remember forget comment elaborate doubt wait`,
);
/** "Not true", "not the case". */
const TRUE = toStems('true correct accurate right real genuine authentic case so');
/** "Never happened", "did not take place". */
const HAPPEN = toStems('happen occur exist take materialise');
/** "No evidence that". */
const GROUNDS = toStems('evidence proof indication sign truth basis question reason trace');

/** Whether the word turns what follows into its opposite; `next` is the word after it. */
export const isNegation = ({ norm }: Token, next?: Token): boolean =>
  (NEGATION.has(norm) || norm.endsWith("n't")) && !(next && NOT_TURNING.has(next.norm));

/** Whether the word says of what follows that it is wrong: "denied that …". */
export const isDenial = ({ stem }: Token): boolean => DENIAL.has(stem);

/** Whether the word says of what stands before that it is wrong: "… , calling the reports fabricated". */
export const isUntrue = ({ stem }: Token): boolean => UNTRUE.has(stem);

export const isPresupposing = ({ stem }: Token): boolean => PRESUPPOSING.has(stem);
export const isTrueWord = ({ stem }: Token): boolean => TRUE.has(stem);
export const isHappening = ({ stem }: Token): boolean => HAPPEN.has(stem);
export const isGround = ({ stem }: Token): boolean => GROUNDS.has(stem);
export const isOneOfMany = ({ norm }: Token): boolean => NOT_ONE.has(norm);
