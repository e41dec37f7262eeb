import type { Value } from '../claim/value.ts';
import { listQuantities, type Quantity } from '../text/numbers.ts';
import { toStem } from '../text/stem.ts';
import type { Comparison } from './comparison.ts';
import { isNumberedHead, isPeople, isUnitOfMeasure, listHeads } from './heads.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Rounding that news allows itself (measured on paraphrase pairs): two figures within 2 % are the same. */
const TOLERANCE = 0.02;
/** "About 300" is what rounds to 300, but no more than this apart. */
const ROUGHEST = 0.1;
/** "More than 80" still agrees with 100 but not with 200. */
const BOUND_REACH = 1.5;

/** How a sentence stands to a number of a claim; one that counts something else says nothing. */
export function compareNumber(value: Value, sentence: Sentence, text: string): Comparison {
  const known = Number(value.value) * (daysOf(value) ?? 1);
  if (Number.isNaN(known)) return { outcome: 'absent' };
  const kind = kindOf(value);
  const quantities = listQuantities(text, sentence.tokens).map((quantity) =>
    kind === 'duration' ? toDays(quantity, sentence) : quantity,
  );
  const place = (quantity: Quantity) => ({
    here: describe(quantity, daysOf(value) ?? 1),
    start: quantity.start,
    end: quantity.end,
  });
  const same = quantities.find(
    (quantity) => agrees(quantity, known) && isComparable(quantity, kind, sentence, text),
  );
  if (same) return { outcome: 'agrees', ...place(same) };
  const other = quantities.find((quantity) => isAligned(quantity, value, sentence, text));
  return other ? { outcome: 'differs', ...place(other) } : { outcome: 'absent' };
}

/** What kind of number a value is; a pack's own field is a count, or money when its unit is a currency. */
type Kind = 'percent' | 'points' | 'money' | 'age' | 'duration' | 'count';

function kindOf({ field, unit = '' }: Value): Kind {
  if (/^(?:percentage |%-?)points?$/i.test(unit)) return 'points';
  if (field === 'percent' || unit === '%' || unit === 'percent') return 'percent';
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  return field === 'age' || field === 'duration' ? field : 'count';
}

/** Whether the claim counts people, of whom later pages often count more. */
export const isCountOfPeople = (value: Value): boolean =>
  kindOf(value) === 'count' && listHeads(value.unit ?? '').some(isPeople);

function agrees({ value, most, bound, rough, measure }: Quantity, known: number): boolean {
  if (measure === 'ordinal') return value === known;
  const slack = Math.max(
    TOLERANCE * Math.max(Math.abs(most), Math.abs(known)),
    rough ? Math.min(lastDigit(most) / 2, ROUGHEST * Math.abs(most)) : 0,
  );
  const least = bound === 'less' ? value / BOUND_REACH : value;
  const greatest = bound === 'more' ? most * BOUND_REACH : most;
  return known >= least - slack && known <= greatest + slack;
}

/** What one of the last digit that is not 0 stands for: 100 in 300, 10 in 340. */
function lastDigit(value: number): number {
  let digit = 1;
  while (value > 0 && Number.isInteger(value / (digit * 10))) digit *= 10;
  return digit;
}

/** In the claim's own unit. */
function describe({ value, most }: Quantity, days: number): string {
  const [low, high] = [value, most].map((one) => String(Math.round((one / days) * 100) / 100));
  return low === high ? `${low}` : `${low}–${high}`;
}

/** Whether the number may be meant at all: hours are no soldiers, an age is no count, percent are no points. */
function isComparable(quantity: Quantity, kind: Kind, sentence: Sentence, text: string): boolean {
  const { measure } = quantity;
  if (kind === 'percent' || kind === 'points') return measure === kind;
  if (kind === 'money') return measure === null || isMoney(measure);
  if (kind === 'duration') return measure === 'days';
  if (kind === 'age') return measure === null;
  if (measure === 'percent' || measure === 'points') return false;
  return !isAge(quantity, sentence, text) || measure === 'ordinal';
}

const isMoney = (measure: string): boolean => /^[A-Z]{3}$/.test(measure);

/** Whether the number clearly gives what the claim gives. */
function isAligned(quantity: Quantity, value: Value, sentence: Sentence, text: string): boolean {
  const { measure } = quantity;
  const kind = kindOf(value);
  if (kind === 'percent' || kind === 'points') return measure === kind;
  if (kind === 'money') return measure === value.unit;
  if (kind === 'duration') return measure === 'days' && isNear(value, sentence);
  if (kind === 'age') return measure === null && isAge(quantity, sentence, text);
  return counts(quantity, value, sentence, text) && isNear(value, sentence);
}

/** Whether the noun behind the number is the claim's. */
function counts(quantity: Quantity, { unit = '' }: Value, sentence: Sentence, text: string) {
  const heads = listHeads(unit);
  const isPlain = quantity.measure === null && !isAge(quantity, sentence, text);
  const isName = quantity.measure === 'ordinal' && heads.some(isNumberedHead);
  if (!isPlain && !isName) return false;
  const [next = '', ...more] = listHeadsBehind(quantity, sentence, text);
  if (heads.includes(next)) return true;
  return !isUnitOfMeasure(next) && more.some((stem) => heads.includes(stem));
}

/** Whether one of the words stands there near which the number must stand. */
function isNear({ terms = [] }: Value, { tokens }: Sentence): boolean {
  const wanted = terms.flatMap(listHeads);
  return wanted.length === 0 || tokens.some(({ stem }) => wanted.includes(stem));
}

const HEAD_REACH = 4; // words behind a number among which its head noun stands
/** Marks and words that end what a number counts; "12 of the crews" counts crews. */
const APART = /[,;:()“”"–—]/;
const ENDS_HEAD = new Set(
  `and or but in on at from near by with for to after before during since who that which were was are is had have has as
  when while than`.split(/\s+/),
);

/** Stems of the words behind a number that may say what it counts, up to the next number or the end of the phrase. */
function listHeadsBehind({ to }: Quantity, { tokens }: Sentence, text: string): string[] {
  const stems: string[] = [];
  for (let at = to + 1; at <= to + HEAD_REACH; at++) {
    const token = tokens[at];
    if (!token || token.number || ENDS_HEAD.has(token.norm)) break;
    if (APART.test(text.slice(tokens[at - 1]?.end, token.start))) break;
    stems.push(token.stem);
  }
  return stems;
}

/** "28-year-old", "28 years old", "aged 28", "turned 28", "Maksim Kuzminov, 28,". */
function isAge({ from, to }: Quantity, { tokens }: Sentence, text: string): boolean {
  const [next, afterNext] = [tokens[to + 1]?.norm, tokens[to + 2]?.norm];
  if (/^(?:years?|yr)$/.test(next ?? '') && /^(?:old|olds|of)$/.test(afterNext ?? ''))
    return afterNext !== 'of' || tokens[to + 3]?.norm === 'age';
  const [number, before] = [tokens[from], tokens[from - 1]];
  if (!number || !before) return false;
  if (/^(?:aged?|turned)$/.test(before.norm)) return true;
  if (before.norm === 'of' && tokens[from - 2]?.norm === 'age') return true;
  const after = text.slice(tokens[to]?.end, (tokens[to]?.end ?? 0) + 1);
  const gap = text.slice(before.end, number.start);
  return before.capital && (gap === ', ' || gap === ' (') && /^[,.;)]?$/.test(after);
}

/** Days in a unit of time, by stem. */
const DAYS = new Map<string, number>([
  [toStem('hour'), 1 / 24],
  [toStem('day'), 1],
  [toStem('week'), 7],
  [toStem('fortnight'), 14],
  [toStem('month'), 365.25 / 12],
  [toStem('year'), 365.25],
]);

const daysOf = ({ field, unit }: Value): number | undefined =>
  field === 'duration' ? DAYS.get(toStem((unit ?? '').toLowerCase())) : undefined;

/** A number of months as days, so that "half a year" and "six months" are the same; others stay as they are. */
function toDays(quantity: Quantity, { tokens }: Sentence): Quantity {
  const days = tokens
    .slice(quantity.to + 1, quantity.to + 1 + HEAD_REACH)
    .flatMap(({ stem }) => DAYS.get(stem) ?? [])[0];
  if (days === undefined || quantity.measure !== null) return quantity;
  return {
    ...quantity,
    value: quantity.value * days,
    most: quantity.most * days,
    measure: 'days',
  };
}
