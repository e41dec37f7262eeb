import type { Span } from '../claim/mention.ts';
import type { Token } from './tokens.ts';

/** A number of a text with what it counts. `from` and `to` are the numbers of its first and last token. */
export interface Quantity extends Span {
  value: number;
  /** `percent`, a currency code, or `null` when the words around say what is counted. */
  measure: string | null;
  from: number;
  to: number;
}

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map<string, number>([
  ...UNITS.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
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
};
const PERCENT = /^\s?%/;

/** Numbers in figures and words. "One" alone is an article more often than a number and is left out. */
export function listQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read = readNumber(text, tokens, at);
    if (!read) continue;
    quantities.push(toQuantity(text, tokens, at, read));
    at = read.to;
  }
  return quantities;
}

function readNumber(text: string, tokens: readonly Token[], at: number) {
  const first = tokens[at];
  if (!first) return null;
  const value = first.number ? Number(first.norm) : SMALL.get(first.norm);
  if (value === undefined || Number.isNaN(value)) return null;
  let total = value;
  let to = at;
  if (value >= 20 && !first.number && SMALL.has(wordAt(text, tokens, to + 1)))
    total += SMALL.get(wordAt(text, tokens, ++to)) ?? 0; // twenty-three
  for (let scale = scaleAt(text, tokens, to); scale; scale = scaleAt(text, tokens, to)) {
    total *= scale;
    to++;
  }
  return total === 1 && !first.number && to === at ? null : { value: total, to };
}

/** The next word, if only a space or hyphen is between. */
function wordAt(text: string, tokens: readonly Token[], at: number): string {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before && token && /^[\s-]?$/.test(text.slice(before.end, token.start)) ? token.norm : '';
}

/** "m" is a million behind a figure only with money before it; elsewhere it is a metre. */
function scaleAt(text: string, tokens: readonly Token[], to: number): number | undefined {
  const word = wordAt(text, tokens, to + 1);
  const start = tokens[to]?.start ?? 0;
  if (word.length === 1 && !(text[start - 1] ?? '').match(/[$€£¥₴]/)) return undefined;
  return SCALES.get(word);
}

function toQuantity(
  text: string,
  tokens: readonly Token[],
  from: number,
  { value, to }: { value: number; to: number },
): Quantity {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  const sign = CURRENCY[text.slice(0, start).trimEnd().at(-1) ?? ''];
  const next = tokens[to + 1];
  const measure =
    sign ??
    (PERCENT.test(text.slice(end)) || next?.stem === 'percent' || next?.norm === 'per'
      ? 'percent'
      : (CURRENCY_WORDS[next?.stem ?? ''] ?? null));
  return { value, measure, from, to, start: sign ? start - 1 : start, end };
}
