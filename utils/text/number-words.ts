import type { Token } from './tokens.ts';

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
const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

/** A number read from a text; `to` is its last token. A `share` is a part of a whole, between 0 and 1. */
export interface ReadNumber {
  value: number;
  to: number;
  share: boolean;
  /** The word it is multiplied by: 1e6 in "3 million"; else 1. */
  scale: number;
  /** "The 319th": a place in a row, no count. */
  ordinal: boolean;
}

const PLAIN = { share: false, scale: 1, ordinal: false };

/**
 * The number that begins at a token, in figures or words: "6,500", "twenty-three", "half a million", "two-thirds",
 * "two out of three". "One" alone is an article more often than a number and gives `null`.
 */
export function readNumber(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  return readHalf(text, tokens, at) ?? readShare(text, tokens, at) ?? readCount(text, tokens, at);
}

/** "half a million", "a million", "half a year". */
function readHalf(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  const half = tokens[at]?.norm === 'half';
  const article = half ? at + 1 : at;
  if (!/^an?$/.test(tokens[article]?.norm ?? '')) return null;
  const scale = scaleAt(text, tokens, article);
  if (scale) return { ...PLAIN, value: (half ? 0.5 : 1) * scale, to: article + 1, scale };
  return half ? { ...PLAIN, value: 0.5, to: article } : null;
}

/** "two-thirds", "a quarter of", "two out of three", "one in five". */
function readShare(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokens[at]?.norm ?? '';
  const count = first === 'a' ? 1 : smallAt(tokens, at);
  if (count === undefined) return null;
  const word = wordAt(text, tokens, at + 1);
  const part = PARTS.get(word);
  // "two-thirds" and "one third", but no "twenty-third"
  const counted = first === 'a' ? tokens[at + 2]?.norm === 'of' : word.endsWith('s') === count > 1;
  if (part && counted && count < part)
    return { ...PLAIN, value: count / part, to: at + 1, share: true };
  const whole = tokens[at + 1]?.norm === 'in' ? at + 2 : at + 3;
  const joined = /^(?:\s+in\s+|\s+out\s+of\s+)(?:every\s+)?$/i.test(
    text.slice(tokens[at]?.end, tokens[whole]?.start),
  );
  const size = joined ? smallAt(tokens, whole) : undefined;
  return size && size > count && size <= 10 && first !== 'a'
    ? { ...PLAIN, value: count / size, to: whole, share: true }
    : null;
}

function readCount(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokens[at];
  const value = smallAt(tokens, at);
  if (!first || value === undefined || !Number.isFinite(value)) return null;
  if (first.number && ORDINAL_ENDING.test(text.slice(first.end, first.end + 3)))
    return { ...PLAIN, value, to: at, ordinal: true };
  let total = value;
  let to = at;
  const units = SMALL.get(wordAt(text, tokens, to + 1));
  if (value >= 20 && value < 100 && !first.number && units !== undefined && units < 10) {
    total += units; // twenty-three
    to++;
  }
  for (let group = groupAt(text, tokens, to); group; group = groupAt(text, tokens, to)) {
    total = total * 1000 + Number(group); // 6 500
    to++;
  }
  let scale = 1;
  for (let next = scaleAt(text, tokens, to); next; next = scaleAt(text, tokens, to)) {
    scale *= next;
    to++;
  }
  if (ORDINAL_WORDS.test(wordAt(text, tokens, to + 1)) && !first.number)
    return { ...PLAIN, value: total, to: to + 1, ordinal: true }; // twenty-third: all that matters is that it is no 20
  const article = total === 1 && !first.number && to === at;
  return article ? null : { ...PLAIN, value: total * scale, to, scale };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th)\b/i;
const ORDINAL_WORDS = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;

/** The next three digits of a figure whose thousands are set apart by a space. */
function groupAt(text: string, tokens: readonly Token[], to: number): string | null {
  const [before, token] = [tokens[to], tokens[to + 1]];
  if (!before?.number || !token?.number) return null;
  const digits = text.slice(token.start, token.end);
  const begins = /(?:^|[^\d.,])\d{1,3}$|\s\d{3}$/.test(
    text.slice(Math.max(0, before.start - 1), before.end),
  );
  const apart = /^[ \u00a0\u2009\u202f]$/.test(text.slice(before.end, token.start));
  return begins && apart && /^\d{3}$/.test(digits) ? digits : null;
}

function smallAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.number ? Number(token.norm) : SMALL.get(token?.norm ?? '');
}

/** The next word, if only a space or hyphen is between. */
function wordAt(text: string, tokens: readonly Token[], at: number): string {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before && token && /^[\s-]?$/.test(text.slice(before.end, token.start)) ? token.norm : '';
}

/** "m" and "k" are a million and a thousand only in money and of people; elsewhere they are metres. */
function scaleAt(text: string, tokens: readonly Token[], to: number): number | undefined {
  const word = wordAt(text, tokens, to + 1);
  const start = tokens[to]?.start ?? 0;
  const isMoney = /[$€£¥₴₽]\s?$/.test(text.slice(Math.max(0, start - 2), start));
  if (word.length === 1 && !isMoney && !MANY.has(tokens[to + 2]?.stem ?? '')) return undefined;
  return SCALES.get(word);
}

const MANY = new Set(
  'dollar euro pound hryvnia rubl roubl zloti peopl person soldier resid voter refuge usd eur gbp'.split(
    ' ',
  ),
);
