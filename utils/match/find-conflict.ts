import type { ArticleText } from '../claim/mention.ts';
import type { Value, ValueConflict } from '../claim/value.ts';
import { datesAgree, listDates } from '../text/dates.ts';
import { listQuantities, type Quantity } from '../text/numbers.ts';
import { toStem } from '../text/stem.ts';
import type { Sentence } from './sentences-of-article.ts';

/**
 * The first of the claim's values that the sentence gives differently. Values that stand in no clear relation
 * to what the claim counts say nothing.
 */
export function findConflict(
  values: readonly Value[],
  sentence: Sentence,
  article: ArticleText,
): ValueConflict | null {
  for (const value of values) {
    const conflict =
      value.field === 'date'
        ? findDateConflict(value, sentence, article)
        : findNumberConflict(value, sentence, article.text);
    if (conflict) return conflict;
  }
  return null;
}

function findDateConflict(
  { value, field }: Value,
  { start, end }: Sentence,
  { text, date }: ArticleText,
): ValueConflict | null {
  const known = String(value);
  const dates = listDates(text.slice(start, end), date ?? known);
  const [first] = dates;
  if (!first || dates.some(({ iso }) => datesAgree(iso, known))) return null;
  return { field, known, here: first.iso, start: start + first.start, end: start + first.end };
}

/** Rounding that news allows itself (measured on paraphrase pairs): two figures within 2 % are the same. */
const TOLERANCE = 0.02;

function findNumberConflict(value: Value, sentence: Sentence, text: string): ValueConflict | null {
  const known = Number(value.value);
  if (Number.isNaN(known)) return null;
  const quantities = listQuantities(text, sentence.tokens);
  if (quantities.some((quantity) => agree(quantity.value, known))) return null;
  const other = quantities.find((quantity) => isAligned(quantity, value, sentence));
  if (!other) return null;
  return {
    field: value.field,
    known: String(known),
    here: String(other.value),
    start: other.start,
    end: other.end,
  };
}

const agree = (here: number, known: number): boolean =>
  Math.abs(here - known) <= TOLERANCE * Math.max(Math.abs(here), Math.abs(known));

const HEAD_REACH = 4; // words behind a number among which its head noun stands

function isAligned(
  { measure, to }: Quantity,
  { field, unit, terms = [] }: Value,
  { tokens }: Sentence,
): boolean {
  if (field === 'percent') return measure === 'percent';
  if (field === 'amount') return measure !== null && measure !== 'percent' && measure === unit;
  if (measure !== null) return false;
  const after = tokens.slice(to + 1, to + 1 + HEAD_REACH).map(({ stem }) => stem);
  const heads = (unit ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => toStem(word.toLowerCase()));
  if (field === 'age') return after[0] === 'year' && (after[1] === 'old' || after[1] === 'of');
  if (heads.length === 0 || !heads.some((head) => after.includes(head))) return false;
  const wanted = terms.flatMap((term) => term.toLowerCase().split(/\s+/)).map(toStem);
  return wanted.length === 0 || tokens.some(({ stem }) => wanted.includes(stem));
}
