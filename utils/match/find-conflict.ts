import type { ArticleText } from '../claim/mention.ts';
import type { Value, ValueConflict } from '../claim/value.ts';
import { compareDate } from './compare-date.ts';
import { compareNumber } from './compare-number.ts';
import type { Comparison } from './comparison.ts';
import type { Sentence } from './sentences-of-article.ts';

/** How a sentence stands to one value of a claim; `beside`: only a sentence next to it gives the same. */
export interface ComparedValue extends Omit<Comparison, 'outcome'> {
  value: Value;
  outcome: Comparison['outcome'] | 'beside';
}

interface Place {
  sentences: readonly Sentence[];
  at: number;
}

/**
 * The first of the claim's values that the sentence gives differently; `missing` when the claim lives by values of which
 * neither the sentence nor those beside it give any, so that it is spoken of at most; `null` when nothing stands against it.
 * Values that stand in no clear relation to what the claim counts say nothing.
 */
export function findConflict(
  values: readonly Value[],
  place: Place,
  article: ArticleText,
): ValueConflict | 'missing' | null {
  const compared = compareValues(values, place, article);
  const other = compared.find(({ outcome }) => outcome === 'differs');
  if (other) return toConflict(other);
  const essential = compared.filter(({ value }) => isEssential(value));
  const given = essential.some(({ outcome }) => outcome !== 'absent');
  return essential.length > 0 && !given ? 'missing' : null;
}

/** Each of the claim's values held against the sentence and, where it is silent, against those beside it. */
export const compareValues = (
  values: readonly Value[],
  { sentences, at }: Place,
  article: ArticleText,
): ComparedValue[] =>
  values.map((value) => {
    const here = compareIn(value, sentences[at], article);
    if (here.outcome !== 'absent') return { value, ...here };
    const beside = [sentences[at - 1], sentences[at + 1]]
      .map((sentence) => compareIn(value, sentence, article))
      .filter(({ outcome }) => outcome === 'agrees' || outcome === 'unclear')
      .sort((a, b) => a.outcome.localeCompare(b.outcome))[0]; // one that agrees first
    if (beside?.outcome === 'agrees') return { value, ...beside, outcome: 'beside' };
    return { value, outcome: beside?.outcome ?? 'absent' };
  });

/** Figures and exact days make a claim what it is; a year or month often goes without saying. */
function isEssential({ field, value, precision }: Value): boolean {
  if (field === 'date') return precision === 'day';
  const figure = Number(value);
  return field === 'number' ? figure >= SMALL_COUNT : !Number.isNaN(figure);
}

/** Below it a count often goes without saying: "the two crew members" are "the crew" in the next report. */
const SMALL_COUNT = 10;

function compareIn(value: Value, sentence: Sentence | undefined, article: ArticleText): Comparison {
  if (!sentence) return { outcome: 'absent' };
  return value.field === 'date'
    ? compareDate(value, sentence, article)
    : compareNumber(value, sentence, article.text);
}

const toConflict = ({ value, here = '', start, end }: ComparedValue): ValueConflict => ({
  field: value.field,
  known: String(value.value),
  here,
  start,
  end,
});
