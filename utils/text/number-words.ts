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
}

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
  if (scale) return { value: (half ? 0.5 : 1) * scale, to: article + 1, share: false };
  return half ? { value: 0.5, to: article, share: false } : null;
}

/** "two-thirds", "a quarter of", "two out of three", "one in five". */
function readShare(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokens[at]?.norm ?? '';
  const count = first === 'a' ? 1 : smallAt(tokens, at);
  if (count === undefined) return null;
  const part = PARTS.get(wordAt(text, tokens, at + 1));
  if (part && (first !== 'a' || tokens[at + 2]?.norm === 'of'))
    return { value: count / part, to: at + 1, share: true };
  const whole = tokens[at + 1]?.norm === 'in' ? at + 2 : at + 3;
  const joined = /^(?:\s+in\s+|\s+out\s+of\s+)(?:every\s+)?$/i.test(
    text.slice(tokens[at]?.end, tokens[whole]?.start),
  );
  const size = joined ? smallAt(tokens, whole) : undefined;
  return size && size > count && size <= 10 && first !== 'a'
    ? { value: count / size, to: whole, share: true }
    : null;
}

function readCount(text: string, tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokens[at];
  const value = smallAt(tokens, at);
  if (!first || value === undefined || Number.isNaN(value)) return null;
  let total = value;
  let to = at;
  const units = SMALL.get(wordAt(text, tokens, to + 1));
  if (value >= 20 && !first.number && units !== undefined && units < 10) {
    total += units; // twenty-three
    to++;
  }
  for (let scale = scaleAt(text, tokens, to); scale; scale = scaleAt(text, tokens, to)) {
    total *= scale;
    to++;
  }
  return total === 1 && !first.number && to === at ? null : { value: total, to, share: false };
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

/** "m" is a million behind a figure only with money before it; elsewhere it is a metre. */
function scaleAt(text: string, tokens: readonly Token[], to: number): number | undefined {
  const word = wordAt(text, tokens, to + 1);
  const start = tokens[to]?.start ?? 0;
  if (word.length === 1 && !(text[start - 1] ?? '').match(/[$€£¥₴]/)) return undefined;
  return SCALES.get(word);
}
