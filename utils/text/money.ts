import type { Token } from './tokens.ts';

const SIGNS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₹': 'INR',
  '₺': 'TRY',
  zł: 'PLN',
};
/** Other countries' dollars: A$, C$, HK$. US$ is the plain one. */
const DOLLARS: Record<string, string> = {
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
};
const CODE = new Set(
  'USD EUR GBP JPY UAH RUB INR TRY PLN CHF CNY AUD CAD NZD HKD SGD SEK NOK DKK CZK'.split(' '),
);
const WORDS: Record<string, string> = {
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  hryvnia: 'UAH',
  hryvnya: 'UAH',
  rubl: 'RUB',
  roubl: 'RUB',
  rupe: 'INR',
  zloti: 'PLN',
  yuan: 'CNY',
};
/** "Australian dollars", "U.S. dollars". */
const OF_NATION: Record<string, string> = {
  australian: 'AUD',
  canadian: 'CAD',
  'new zealand': 'NZD',
  'hong kong': 'HKD',
  singapore: 'SGD',
};
const SIGN_BEFORE = /(?:\b(US|AU|A|CA|C|NZ|HK|S))?([$€£¥₴₽₹₺])\s?$/;
const CODE_BEFORE = /\b([A-Z]{3})\s?$/;
const MINOR = /^\s*(?:cents?|pence|kopecks?|kopeks?)\b/i;

/** The currency of the number from token `from` to `to`, and where its sign begins; `null` when it is no money. */
export function findMoney(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): { currency: string; start: number } | null {
  const first = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? first;
  const before = text.slice(Math.max(0, first - 5), first);
  const sign = before.match(SIGN_BEFORE);
  if (sign) {
    const [raw, land = '', mark = ''] = sign;
    const currency = mark === '$' ? (DOLLARS[land] ?? 'USD') : (SIGNS[mark] ?? '');
    return { currency, start: first - raw.length };
  }
  const code = before.match(CODE_BEFORE);
  if (code?.[1] && CODE.has(code[1])) return { currency: code[1], start: first - code[0].length };
  if (MINOR.test(text.slice(end, end + 10))) return null;
  const currency = currencyBehind(text, tokens, to);
  return currency === null ? null : { currency, start: first };
}

/** "500 euros", "500 US dollars", "500 EUR", "500 €". */
function currencyBehind(text: string, tokens: readonly Token[], to: number): string | null {
  const end = tokens[to]?.end ?? 0;
  const sign = text.slice(end, end + 4).match(/^\s?([€£¥₴₽₹₺]|zł)/)?.[1];
  if (sign) return SIGNS[sign] ?? null;
  const next = tokens[to + 1];
  if (next && CODE.has(text.slice(next.start, next.end))) return next.norm.toUpperCase();
  const near = tokens.slice(to + 1, to + 1 + MOST_NAMES).findIndex(({ stem }) => stem in WORDS);
  const at = near < 0 ? near : to + 1 + near;
  const isTogether = (token: Token, i: number) =>
    !/[,;:()]/.test(text.slice(tokens[to + i]?.end, token.start)) &&
    (to + 1 + i === at || token.capital || /^[us]s?$/.test(token.norm));
  if (at < 0 || !tokens.slice(to + 1, at + 1).every(isTogether)) return null;
  const currency = WORDS[tokens[at]?.stem ?? ''] ?? null;
  return currency === 'USD' ? (OF_NATION[namesBetween(tokens, to, at)] ?? currency) : currency;
}

const MOST_NAMES = 3; // "U.S. dollars"

const namesBetween = (tokens: readonly Token[], to: number, at: number): string =>
  tokens
    .slice(to + 1, at)
    .map(({ norm }) => norm)
    .join(' ');
