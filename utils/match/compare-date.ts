import type { ArticleText } from '../claim/mention.ts';
import type { Value } from '../claim/value.ts';
import { listDates, type NamedDate } from '../text/dates.ts';
import { dayOf, ofIso, overlap, shift } from '../text/day-ranges.ts';
import { toStem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import type { Comparison } from './comparison.ts';
import type { Sentence } from './sentences-of-article.ts';

/** Some date, though none that could be compared. */
const VAGUE_DATE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:last|this) (?:week|month|year)\b|\bago\b|yesterday|today/i;
const LENGTH = { year: 4, month: 7, day: 10 } as const;
/** "On Monday" on a page of another season is another Monday, not another day for the same thing. */
const RELATIVE_REACH = 31; // days between the page and the known date

/**
 * How a sentence stands to a date of a claim. Only days that cannot be the same differ; the day the page itself was
 * published, and the day on which somebody said it, are no other day for what is said.
 */
export function compareDate(value: Value, sentence: Sentence, article: ArticleText): Comparison {
  const known = String(value.value).slice(0, LENGTH[value.precision ?? 'day']);
  const words = article.text.slice(sentence.start, sentence.end);
  const dates = listDates(words, { published: article.date, near: known });
  const isKnown = ({ ranges }: NamedDate) => ranges.some((range) => overlap(range, ofIso(known)));
  const same = dates.find((date) => isKnown(date) || isSameWeekday(date, known, words));
  if (same) return { outcome: 'agrees', ...toPlace(same, sentence) };
  const year = /^\d{4}$/.test(known) ? findYear(words, known) : null;
  if (year) return { outcome: 'agrees', ...toPlace(year, sentence) };
  const named = [
    ...dates.filter((date) => !date.relative),
    ...dates.filter((date) => date.relative),
  ];
  const other = named.find(
    (date) =>
      !(date.relative && !isComparable(date, known, article)) &&
      !(date.precision === 'day' && date.iso === article.date?.slice(0, 10)) &&
      !isOfSaying(date, words, sentence),
  );
  if (other) return { outcome: 'differs', ...toPlace(other, sentence) };
  return { outcome: VAGUE_DATE.test(words) ? 'unclear' : 'absent' };
}

/** A year alone is no date for chrono-node. That it agrees is worth telling; another one is mostly of something else. */
function findYear(words: string, known: string): Pick<NamedDate, 'iso' | 'start' | 'end'> | null {
  const start = words.search(new RegExp(`(?<![\\d.,])${known}(?![\\d.,]\\d)`));
  return start < 0 ? null : { iso: known, start, end: start + known.length };
}

const toPlace = (
  { iso, start, end }: Pick<NamedDate, 'iso' | 'start' | 'end'>,
  sentence: Sentence,
) => ({
  here: iso,
  start: sentence.start + start,
  end: sentence.start + end,
});

/** "On Sunday" is a Sunday that the page has just spoken of more often than the last one. */
const isSameWeekday = (date: NamedDate, known: string, words: string): boolean =>
  date.relative &&
  WEEKDAY.test(words.slice(date.start, date.end)) &&
  known.length === date.iso.length &&
  new Date(date.iso).getUTCDay() === new Date(known).getUTCDay();

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** A rough date must name another month; a page from long after speaks of days of its own. */
function isComparable({ iso }: NamedDate, known: string, { date }: ArticleText): boolean {
  if (known.startsWith(iso) || date === null) return false;
  const { first, last } = ofIso(known);
  const day = dayOf(date);
  return first >= shift(day, -RELATIVE_REACH) && last <= shift(day, RELATIVE_REACH);
}

const SAYING = new Set(
  `say said tell told state announce report post write publish add confirm declare interview statement brief`
    .split(/\s+/)
    .map(toStem),
);
/** A clause of its own begins with these: "said it was on Monday". */
const SUBJECT = new Set(
  'i you he she it we they who which that there was were is are had'.split(' '),
);
const SAYING_REACH = 6; // words

/** "Officials said in a statement on Monday", "On 31 August the ministry announced". */
function isOfSaying({ start, end }: NamedDate, words: string, sentence: Sentence): boolean {
  const [from, to] = [sentence.start + start, sentence.start + end];
  const before = sentence.tokens.filter((token) => token.end <= from);
  const after = sentence.tokens.filter((token) => token.start >= to);
  const isApart = (a: number, b: number) =>
    /[;:()“”"–—]/.test(words.slice(a - sentence.start, b - sentence.start));
  const cue = before.findLastIndex(({ stem }) => SAYING.has(stem));
  const saidThen =
    cue >= 0 &&
    before.length - cue <= SAYING_REACH &&
    before.slice(cue + 1).every(isOfCue) &&
    !isApart(before[cue]?.end ?? from, from);
  const next = after.findIndex(({ stem }) => SAYING.has(stem));
  const thenSaid =
    before.length <= 2 &&
    next >= 0 &&
    next < SAYING_REACH &&
    !/[,;:]/.test(
      words.slice(
        (after[0]?.start ?? to) - sentence.start,
        (after[next]?.start ?? to) - sentence.start,
      ),
    );
  return saidThen || thenSaid;
}

/** To whom and in what it was said: "told reporters in Velmouth on". */
const isOfCue = ({ norm, stem, capital, stop }: Token): boolean =>
  !SUBJECT.has(norm) &&
  (stop ||
    capital ||
    SAYING.has(stem) ||
    /^(?:reporters|journalists|parliament|late|early|video|message|media)$/.test(norm));
