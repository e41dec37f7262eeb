import { listTokens, type Token } from '../text/tokens.ts';

/** A piece cut from a text keeps the whole text in memory when it is longer (V8), so longer ones are read anew. */
const LONGEST_KEPT = 12; // UTF-16 units
/** Pieces in each of two generations: when the new one is full, the older one is forgotten. */
const MOST_KEPT = 12_000;

let recent = new Map<string, readonly Token[]>();
let older = new Map<string, readonly Token[]>();
/** The language of the pieces kept; a page seldom needs two. */
let kept = 'en';

/** The same as `listTokens`. No token reaches across white space, so what stands between is read once and remembered. */
export function readTokens(text: string, offset = 0, language = 'en'): Token[] {
  if (language !== kept) {
    kept = language;
    recent = new Map();
    older = new Map();
  }
  const tokens: Token[] = [];
  for (let from = 0; from < text.length; ) {
    if (isSpace(text.charCodeAt(from))) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
    for (const token of tokensOf(text.slice(from, to))) tokens.push(moved(token, offset + from));
    from = to;
  }
  return tokens;
}

function tokensOf(piece: string): readonly Token[] {
  if (piece.length > LONGEST_KEPT) return listTokens(piece, 0, kept);
  const known = recent.get(piece);
  if (known) return known;
  const tokens = older.get(piece) ?? listTokens(piece, 0, kept);
  if (recent.size >= MOST_KEPT) {
    older = recent;
    recent = new Map();
  }
  recent.set(piece, tokens);
  return tokens;
}

/** Written out, because a spread is several times slower here. */
const moved = (
  { start, end, norm, stem, number, capital, allCaps, stop }: Token,
  by: number,
): Token => ({ start: start + by, end: end + by, norm, stem, number, capital, allCaps, stop });

/** White space as regular expressions have it. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && OTHER_SPACES.has(code));

const OTHER_SPACES = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);
