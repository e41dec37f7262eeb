import type { Value, ValueConflict } from '../claim/value.ts';
import { listQuantities, type Quantity } from '../text/numbers.ts';
import { toStem } from '../text/stem.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Rounding that news allows itself (measured on paraphrase pairs): two figures within 2 % are the same. */
const TOLERANCE = 0.02;
/** "More than 80" still agrees with 100 but not with 200. */
const BOUND_REACH = 1.5;

/** How a sentence stands to a number of a claim; one that counts something else says nothing. */
export function compareNumber(
  value: Value,
  sentence: Sentence,
  text: string,
): ValueConflict | 'agrees' | 'absent' {
  const known = Number(value.value) * (daysOf(value) ?? 1);
  if (Number.isNaN(known)) return 'absent';
  const quantities = listQuantities(text, sentence.tokens).map((quantity) =>
    value.field === 'duration' ? toDays(quantity, sentence) : quantity,
  );
  if (quantities.some((quantity) => agrees(quantity, known))) return 'agrees';
  const other = quantities.find((quantity) => isAligned(quantity, value, sentence));
  if (!other) return 'absent';
  return {
    field: value.field,
    known: String(value.value),
    here: describe(other, daysOf(value) ?? 1),
    start: other.start,
    end: other.end,
  };
}

function agrees({ value, most, bound }: Quantity, known: number): boolean {
  const slack = TOLERANCE * Math.max(Math.abs(most), Math.abs(known));
  const least = bound === 'less' ? value / BOUND_REACH : value;
  const greatest = bound === 'more' ? most * BOUND_REACH : most;
  return known >= least - slack && known <= greatest + slack;
}

/** In the claim's own unit. */
function describe({ value, most }: Quantity, days: number): string {
  const [low, high] = [value, most].map((one) => String(Math.round((one / days) * 100) / 100));
  return low === high ? `${low}` : `${low}–${high}`;
}

const HEAD_REACH = 4; // words behind a number among which its head noun stands

function isAligned(
  quantity: Quantity,
  { field, unit, terms = [] }: Value,
  sentence: Sentence,
): boolean {
  const { tokens } = sentence;
  const { measure } = quantity;
  if (field === 'percent') return measure === 'percent';
  if (field === 'amount') return measure !== null && measure !== 'percent' && measure === unit;
  if (measure !== null) return false;
  if (field === 'age') return isAge(quantity, sentence);
  const after = stemsBehind(quantity, sentence);
  const heads = listHeads(unit ?? '');
  if (
    field === 'duration'
      ? !after.some((stem) => DAYS.has(stem))
      : !heads.some((head) => after.includes(head))
  )
    return false;
  const wanted = terms.flatMap(listHeads);
  return wanted.length === 0 || tokens.some(({ stem }) => wanted.includes(stem));
}

const stemsBehind = ({ to }: Quantity, { tokens }: Sentence): string[] =>
  tokens.slice(to + 1, to + 1 + HEAD_REACH).map(({ stem }) => stem);

/** The stems of a unit; people are counted under many names. */
function listHeads(unit: string): string[] {
  const stems = unit.toLowerCase().split(/\s+/).filter(Boolean).map(toStem);
  return stems.some((stem) => PEOPLE.has(stem)) ? [...stems, ...PEOPLE] : stems;
}

const PEOPLE = new Set(
  `person man woman guy individual soldier serviceman fighter combatant troop trooper recruit conscript infantryman
  crewman member occupant victim civilian resident citizen russian ukrainian other`
    .split(/\s+/)
    .map(toStem),
);

/** "28-year-old", "28 years old", "aged 28", "Maksim Kuzminov, 28,". */
function isAge({ from, to }: Quantity, { tokens }: Sentence): boolean {
  const [next, afterNext] = [tokens[to + 1]?.stem, tokens[to + 2]?.stem];
  if (next === 'year' && (afterNext === 'old' || afterNext === 'of')) return true;
  const before = tokens[from - 1];
  if (before?.stem === 'age') return true;
  const number = tokens[from];
  return before?.capital === true && number !== undefined && number.start - before.end === 2;
}

/** Days in a unit of time, by stem. */
const DAYS = new Map<string, number>([
  [toStem('hour'), 1 / 24],
  [toStem('day'), 1],
  [toStem('week'), 7],
  [toStem('month'), 365.25 / 12],
  [toStem('year'), 365.25],
]);

const daysOf = ({ field, unit }: Value): number | undefined =>
  field === 'duration' ? DAYS.get(toStem((unit ?? '').toLowerCase())) : undefined;

/** A number of months as days, so that "half a year" and "six months" are the same; others stay as they are. */
function toDays(quantity: Quantity, sentence: Sentence): Quantity {
  const days = stemsBehind(quantity, sentence).flatMap((stem) => DAYS.get(stem) ?? [])[0];
  return days === undefined || quantity.measure !== null
    ? { ...quantity, measure: 'number' }
    : { ...quantity, value: quantity.value * days, most: quantity.most * days };
}
