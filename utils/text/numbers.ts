import type { Span } from '../claim/mention.ts';
import { findMoney } from './money.ts';
import { isNoCount } from './no-counts.ts';
import { readNumber } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number of a text with what it counts. `from` and `to` are the numbers of its first and last token. */
export interface Quantity extends Span {
  /** The lower end of a range. Shares of a whole are in percent. */
  value: number;
  /** The upper end of a range, else the value again. */
  most: number;
  /** `more`: "more than", "at least"; `less`: "up to", "fewer than". */
  bound: 'more' | 'less' | null;
  /** "About", "nearly", "just over": the figure is a round one near to what is meant. */
  rough: boolean;
  /**
   * `percent`, `points` (percentage points), `ordinal` ("the 319th"), a currency code, or `null` when the words around say
   * what is counted.
   */
  measure: string | null;
  /** The word it is multiplied by: 1e6 in "3 million". */
  scale: number;
  from: number;
  to: number;
}

const PERCENT = /^(?:\s?%|[\s-]*per\s?cent\b|\s?pct\b)/i;
const PERCENT_POINTS = /^(?:\s?%|[\s-]*per\s?cent(?:age)?)[\s-]*points?\b|^\s?pp\b/i;
const MORE =
  /\b(?:(?<!\bnot? )more than|over|at least|above|upwards of|no fewer than|no less than|not less than|exceeding|a minimum of|minimum)\s*$/i;
const LESS =
  /\b(?:(?<!\bnot? )(?:less|fewer) than|under|below|at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum)\s*$/i;
const OR_MORE = /^(?:\s?\+|\s+(?:or|and) (?:more|over|above)\b)/i;
const OR_LESS = /^\s+(?:or|and) (?:less|fewer|under|below)\b/i;
const ROUGH =
  /\b(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|close to|near|circa|an estimated|estimated|just over|just under|just above|just below|a little over|slightly more than|slightly less than)\s*$|~\s*$/i;
const OR_SO = /^\s+or so\b|^-odd\b/i;
const RANGE = /^(?:\s?[-–]\s?|\s+to\s+|\s+and\s+|\s+or\s+)$/;

/** Numbers in figures and words, in order; "20 to 30" and "between 20 and 30" are one; years, times and the like are none. */
export function listQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read = readNumber(text, tokens, at);
    if (!read) continue;
    if (!isNoCount(text, tokens, at, read.to)) {
      const quantity = toQuantity(text, tokens, at, read);
      const before = quantities.at(-1);
      const joined = before && joinRange(text, before, quantity);
      if (joined) quantities.splice(-1, 1, joined);
      else quantities.push(quantity);
    }
    at = read.to;
  }
  return quantities;
}

function toQuantity(
  text: string,
  tokens: readonly Token[],
  from: number,
  { value, to, share, scale, ordinal }: NonNullable<ReturnType<typeof readNumber>>,
): Quantity {
  const first = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? first;
  const money = findMoney(text, tokens, from, to);
  const start = money?.start ?? first;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 20);
  const amount = share ? value * 100 : value;
  return {
    value: amount,
    most: amount,
    bound: boundOf(before, after),
    rough: ROUGH.test(before) || OR_SO.test(after),
    measure: ordinal ? 'ordinal' : (money?.currency ?? measureOf(after, share)),
    scale,
    from,
    to,
    start,
    end,
  };
}

function boundOf(before: string, after: string): Quantity['bound'] {
  if (MORE.test(before) || OR_MORE.test(after)) return 'more';
  return LESS.test(before) || OR_LESS.test(after) ? 'less' : null;
}

function measureOf(after: string, share: boolean): string | null {
  if (PERCENT_POINTS.test(after)) return 'points';
  return share || PERCENT.test(after) ? 'percent' : null;
}

/** "2 to 3 million" is millions on both sides; "and" joins two ends only behind "between", "or" only neighbours. */
function joinRange(text: string, a: Quantity, b: Quantity): Quantity | null {
  const between = text.slice(a.end, b.start).replace(PERCENT, '');
  if (!RANGE.test(between) || a.measure === 'ordinal' || b.measure === 'ordinal') return null;
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure) return null;
  const shared = a.scale === 1 && b.scale > 1 && a.value < b.value / b.scale;
  const low = shared ? a.value * b.scale : a.value;
  if (b.value <= low) return null;
  if (
    /and/i.test(between) &&
    !/\bbetween\s*$/i.test(text.slice(Math.max(0, a.start - 10), a.start))
  )
    return null;
  return {
    ...b,
    value: low,
    most: b.most,
    measure: b.measure ?? a.measure,
    bound: a.bound,
    rough: a.rough,
    from: a.from,
    start: a.start,
  };
}
