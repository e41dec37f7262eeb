import type { ArticleText } from '../claim/mention.ts';
import type { Value, ValueConflict } from '../claim/value.ts';
import { datesAgree, listDates } from '../text/dates.ts';
import { listQuantities, type Quantity } from '../text/numbers.ts';
import { toStem } from '../text/stem.ts';
import type { Sentence } from './sentences-of-article.ts';

/**
 * The first of the claim's values that the sentence gives differently; `missing` when the claim lives by a value that
 * neither the sentence nor those beside it give, so that it is spoken of at most; `null` when nothing stands against it.
 * Values that stand in no clear relation to what the claim counts say nothing.
 */
export function findConflict(
  values: readonly Value[],
  { sentences, at }: { sentences: readonly Sentence[]; at: number },
  article: ArticleText,
): ValueConflict | 'missing' | null {
  let missing = false;
  for (const value of values) {
    const compared = compareIn(value, sentences[at], article);
    if (compared === 'agrees') continue;
    if (compared !== 'absent') return compared;
    const beside = [sentences[at - 1], sentences[at + 1]];
    const near = beside.some((sentence) => compareIn(value, sentence, article) === 'agrees');
    missing ||= !near && isEssential(value);
  }
  return missing ? 'missing' : null;
}

/** Figures and exact days make a claim what it is; a year or month often goes without saying. */
const isEssential = ({ field, value, precision }: Value): boolean =>
  field === 'date' ? precision === 'day' : !Number.isNaN(Number(value));

function compareIn(
  value: Value,
  sentence: Sentence | undefined,
  article: ArticleText,
): ValueConflict | 'agrees' | 'absent' {
  if (!sentence) return 'absent';
  return value.field === 'date'
    ? compareDate(value, sentence, article)
    : compareNumber(value, sentence, article.text);
}

/** A day of the week or "last month" is some date, but without the page's own date nothing to compare. */
const VAGUE_DATE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:last|this) (?:week|month|year)\b|yesterday|today/i;

function compareDate(
  { value, field }: Value,
  { start, end }: Sentence,
  { text, date }: ArticleText,
): ValueConflict | 'agrees' | 'absent' {
  const known = String(value);
  const words = text.slice(start, end);
  const dates = listDates(words, date ?? known);
  if (dates.some(({ iso }) => datesAgree(iso, known))) return 'agrees';
  const [first] = dates;
  if (!first) return VAGUE_DATE.test(words) ? 'agrees' : 'absent';
  return { field, known, here: first.iso, start: start + first.start, end: start + first.end };
}

/** Rounding that news allows itself (measured on paraphrase pairs): two figures within 2 % are the same. */
const TOLERANCE = 0.02;

function compareNumber(
  value: Value,
  sentence: Sentence,
  text: string,
): ValueConflict | 'agrees' | 'absent' {
  const known = Number(value.value);
  if (Number.isNaN(known)) return 'absent';
  const quantities = listQuantities(text, sentence.tokens);
  if (quantities.some((quantity) => agree(quantity.value, known))) return 'agrees';
  const other = quantities.find((quantity) => isAligned(quantity, value, sentence));
  if (!other) return 'absent';
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
