import { en } from 'chrono-node';
import type { Span } from '../claim/mention.ts';
import type { DatePrecision } from '../claim/value.ts';
import { type DayRange, dayOf, ofIso, shift, widen } from './day-ranges.ts';

/** A date named in a text, ISO 8601, cut to what the text says: `2023`, `2023-08`, `2023-08-09`. */
export interface NamedDate extends Span {
  iso: string;
  precision: DatePrecision;
  /** Whether the year is not in the text. */
  yearAssumed: boolean;
  /** Whether it is counted from the day the page was published: "on Monday", "two weeks ago". */
  relative: boolean;
  /** The days it may stand for; several when it can be read in several ways. */
  ranges: DayRange[];
}

export interface DateContext {
  /** When the page was published, ISO 8601; without it, what is counted from that day is left out. */
  published: string | null;
  /** The date that a date without a year is taken nearest to; the page's own when not given. */
  near?: string | undefined;
}

type Found = ReturnType<typeof en.casual.parse>[number];
type Moment = Found['start'];

const LOOKS_DATED =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|day\b|\b(?:week|month|year|ago)/i;
/** chrono-node takes it into the match. */
const PREPOSITION = /^(?:on|in|at|by|since|from|until|before|after)\s+/i;
/** It reads no month behind these. */
const PART_OF_MONTH = /\b(?:early|late|mid)(?=[ -][A-Z])/g;
/** Counted from something in the story, which chrono-node takes for the page's own day. */
const FROM_STORY = /\b(?:earlier|later|before|after|from now|hence|following|previous)\b/i;
/** Short forms ("sat", "sun") are other words more often. */
const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
/** "to march", "may" and "March" at the beginning are months only behind one of these. */
const BEFORE_MONTH =
  /\b(?:in|since|by|until|from|during|of|last|this|next|early|late|mid|through|to|and|before|after)[ -]+$/i;
/** The first day of "3 and 5 May", "between 3 and 5 May", of which chrono-node reads the last only. */
const FIRST_DAY = /\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:,|and|or|to|until|[-–])\s*(?:the\s+)?$/i;

/**
 * Dates of a text, in order. What chrono-node does not give: a year alone, seasons, "the 13th", a date in words ("the ninth
 * of August"), "a fortnight ago"; "mid-July" is all of July; "three days earlier" is counted from the page instead of from
 * the story and so left out, as are short names of days; of "3 and 5 May" it reads the last, which is mended here. A figure
 * date such as 02/03/2024 is read both ways.
 */
export function listDates(text: string, context: DateContext): NamedDate[] {
  if (!LOOKS_DATED.test(text)) return [];
  const reference = context.published ?? context.near ?? '2000';
  const near = context.near ?? reference;
  const words = text.replace(PART_OF_MONTH, (word) => ' '.repeat(word.length));
  // noon, so that no time zone moves it into another day
  const found = en.casual.parse(words, new Date(`${dayOf(reference)}T12:00:00`));
  return found.flatMap((one) => {
    const date = isRelative(one) ? toRelative(one, context) : toNamed(one, text, near);
    const lead = one.text.match(PREPOSITION)?.[0].length ?? 0;
    return date ? [{ ...date, start: one.index + lead, end: one.index + one.text.length }] : [];
  });
}

type Reading = Omit<NamedDate, keyof Span>;

const isRelative = (found: Found): boolean =>
  [...found.tags()].some((tag) => /relativeDate|casualReference/.test(tag)) ||
  !(found.start.isCertain('month') || found.start.isCertain('year'));

/** A date that names at least its month. */
function toNamed(found: Found, text: string, reference: string): Reading | null {
  const { start, end } = found;
  const precision = precisionOf(start);
  if (precision === 'year' || !isMonth(found, text, precision)) return null;
  const yearAssumed = !start.isCertain('year');
  const iso = cut(isoOf(start, yearAssumed ? yearNear(start, reference) : undefined), precision);
  const range = ofIso(iso);
  const last = end ? isoOf(end, yearAssumed ? Number(iso.slice(0, 4)) : undefined) : range.last;
  const day = precision === 'day' ? text.slice(0, found.index).match(FIRST_DAY)?.[1] : undefined;
  const first = day ? `${iso.slice(0, 8)}${day.padStart(2, '0')}` : range.first;
  const whole = {
    first: first < range.first ? first : range.first,
    last: last > range.last ? last : range.last,
  };
  return {
    iso,
    precision,
    yearAssumed,
    relative: false,
    ranges: [whole, ...swapped(found.text)],
  };
}

/** "02/03/2024": the other way round. */
function swapped(text: string): DayRange[] {
  const [, a = '', b = '', year = ''] = text.match(/(\d{1,2})[./](\d{1,2})[./](\d{4})/) ?? [];
  if (!year || Number(a) > 12 || Number(b) > 12) return [];
  const [x, y] = [a, b].map((part) => part.padStart(2, '0'));
  return [ofIso(`${year}-${x}-${y}`), ofIso(`${year}-${y}-${x}`)];
}

/** A month alone must look like one. */
function isMonth({ index, text: words, start }: Found, text: string, precision: DatePrecision) {
  if (precision === 'day' || start.isCertain('year')) return true;
  const lead = words.match(PREPOSITION)?.[0] ?? '';
  const before = text.slice(Math.max(0, index - 12), index) + lead;
  return /^\p{Lu}/u.test(words.slice(lead.length)) && BEFORE_MONTH.test(before);
}

/** News speaks of what is near, and rather of what was than of what will be. */
const AHEAD = 1.5;

function yearNear(start: Moment, reference: string): number {
  const year = Number(reference.slice(0, 4));
  if (reference.length < 7) return year;
  const distance = (one: number): number => {
    const ahead = Date.parse(ofIso(isoOf(start, one)).first) - Date.parse(dayOf(reference));
    return ahead > 0 ? ahead * AHEAD : -ahead;
  };
  return [year, year - 1, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** A date counted from the day of publication; loose, as news is. */
function toRelative(found: Found, { published }: DateContext): Reading | null {
  if (published === null || published.length < 10 || FROM_STORY.test(found.text)) return null;
  const today = dayOf(published);
  const read = WEEKDAY.test(found.text) ? readWeekday(found, today) : readDistance(found, today);
  if (!read) return null;
  const precision = read.iso.length < 10 ? 'month' : 'day';
  return { ...read, precision, yearAssumed: false, relative: true };
}

type Dated = Pick<NamedDate, 'iso' | 'ranges'>;

/** "On Monday" is the last or the next one, "last Monday" the last or the one before it; a day to both sides. */
function readWeekday({ text, start }: Found, today: string): Dated {
  const near = isoOf(start);
  const past = near > today ? shift(near, -7) : near;
  const other = shift(past, /\blast\b/i.test(text) ? -7 : 7);
  const iso = /\bnext\b/i.test(text) ? shift(past, 7) : past;
  return { iso, ranges: [past, other].map((day) => widen(ofIso(day), 1)) };
}

const ROUGHLY = /\b(?:weeks?|few|several|couple|about|around|some)\b/i;

/** What is said in weeks or months names a month at most. */
function readDistance({ text, start }: Found, today: string): Dated | null {
  const day = isoOf(start);
  const month = day.slice(0, 7);
  const precision = precisionOf(start);
  if (precision === 'year') return null;
  if (precision === 'month') return { iso: month, ranges: [widen(ofIso(month), 7)] };
  if (/\b(?:last|past|next|this)\s+week\b/i.test(text))
    return { iso: month, ranges: [widen(ofIso(day), 7)] };
  if (ROUGHLY.test(text)) return { iso: month, ranges: [widen(ofIso(day), 4)] };
  return { iso: day, ranges: [day === today ? ofIso(day) : widen(ofIso(day), 1)] };
}

function precisionOf(start: Moment): DatePrecision {
  if (!start.isCertain('month')) return 'year';
  return start.isCertain('day') ? 'day' : 'month';
}

const isoOf = (moment: Moment, year = moment.get('year') ?? 0): string =>
  [year, moment.get('month') ?? 1, moment.get('day') ?? 1]
    .map((part, i) => String(part).padStart(i ? 2 : 4, '0'))
    .join('-');

const cut = (iso: string, precision: DatePrecision): string =>
  iso.slice(0, { year: 4, month: 7, day: 10 }[precision]);

/** Two dates agree when one lies within the other: 2023-08 and 2023-08-23 do. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
