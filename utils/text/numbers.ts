import type { Span } from '../claim/mention.ts';
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
  /** `percent`, a currency code, or `null` when the words around say what is counted. */
  measure: string | null;
  from: number;
  to: number;
}

const CURRENCY: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
};
const CURRENCY_WORDS: Record<string, string> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  hryvnia: 'UAH',
};
const PERCENT = /^\s?%/;
const MORE =
  /\b(?:more than|over|at least|above|upwards of|no fewer than|no less than|exceeding)\s*$/i;
const LESS =
  /\b(?:less than|fewer than|under|below|at most|up to|as many as|as much as|no more than|nearly|almost)\s*$/i;
const RANGE = /^(?:\s?[-–]\s?|\s+to\s+|\s+and\s+)$/;

/** Numbers in figures and words, in order; "20 to 30" and "between 20 and 30" are one. */
export function listQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read = readNumber(text, tokens, at);
    if (!read) continue;
    const quantity = toQuantity(text, tokens, at, read);
    const before = quantities.at(-1);
    if (before && isRange(text, before, quantity)) quantities.splice(-1, 1, join(before, quantity));
    else quantities.push(quantity);
    at = read.to;
  }
  return quantities;
}

function toQuantity(
  text: string,
  tokens: readonly Token[],
  from: number,
  { value, to, share }: { value: number; to: number; share: boolean },
): Quantity {
  const first = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? first;
  const sign =
    CURRENCY[
      text
        .slice(Math.max(0, first - 2), first)
        .trimEnd()
        .at(-1) ?? ''
    ];
  const next = tokens[to + 1];
  const percent =
    share ||
    PERCENT.test(text.slice(end, end + 2)) ||
    next?.stem === 'percent' ||
    isPerCent(tokens, to);
  const start = sign ? first - 1 : first;
  const before = text.slice(Math.max(0, start - 20), start);
  return {
    value: share ? value * 100 : value,
    most: share ? value * 100 : value,
    bound: MORE.test(before) ? 'more' : LESS.test(before) ? 'less' : null,
    measure: sign ?? (percent ? 'percent' : (CURRENCY_WORDS[next?.stem ?? ''] ?? null)),
    from,
    to,
    start,
    end,
  };
}

const isPerCent = (tokens: readonly Token[], to: number): boolean =>
  tokens[to + 1]?.norm === 'per' && tokens[to + 2]?.norm === 'cent';

/** "and" joins two ends only behind "between". */
function isRange(text: string, a: Quantity, b: Quantity): boolean {
  const between = text.slice(a.end, b.start);
  if (!RANGE.test(between) || b.value <= a.value) return false;
  return (
    !/and/i.test(between) || /\bbetween\s*$/i.test(text.slice(Math.max(0, a.start - 10), a.start))
  );
}

const join = (a: Quantity, b: Quantity): Quantity => ({
  ...b,
  value: a.value,
  most: b.value,
  measure: b.measure ?? a.measure,
  from: a.from,
  start: a.start,
});
