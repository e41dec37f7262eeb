import type { ArticleText } from '../claim/mention.ts';
import type { Value, ValueConflict } from '../claim/value.ts';
import { datesAgree, listDates } from '../text/dates.ts';
import { compareNumber } from './compare-number.ts';
import type { Sentence } from './sentences-of-article.ts';

/**
 * The first of the claim's values that the sentence gives differently; `missing` when the claim lives by values of which
 * neither the sentence nor those beside it give any, so that it is spoken of at most; `null` when nothing stands against it.
 * Values that stand in no clear relation to what the claim counts say nothing.
 */
export function findConflict(
  values: readonly Value[],
  { sentences, at }: { sentences: readonly Sentence[]; at: number },
  article: ArticleText,
): ValueConflict | 'missing' | null {
  const essential = values.filter(isEssential);
  const given = new Set<Value>();
  for (const value of values) {
    const compared = compareIn(value, sentences[at], article);
    if (compared !== 'agrees' && compared !== 'absent') return compared;
    const beside = [sentences[at - 1], sentences[at + 1]];
    const near = beside.some((sentence) => compareIn(value, sentence, article) === 'agrees');
    if (compared === 'agrees' || near) given.add(value);
  }
  return essential.length > 0 && !essential.some((value) => given.has(value)) ? 'missing' : null;
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
