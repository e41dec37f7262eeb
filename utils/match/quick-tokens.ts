import { listTokens, type Token } from '../text/tokens.ts';

/** A piece cut from a text keeps the whole text in memory when it is longer (V8), so longer ones are read anew. */
const LONGEST_KEPT = 12; // UTF-16 units
/** Pieces of a page's language that are kept, in each of two generations. */
const MOST_KEPT = 12_000;
/** A page's own language and those of its packs. */
const MOST_LANGUAGES = 4;

export type TokenReader = (text: string, offset?: number) => Token[];

const readers = new Map<string, TokenReader>();

/** The same as `listTokens`, quicker for words that were read before. */
export function readTokens(text: string, offset = 0, language = 'en'): Token[] {
  if (!readers.has(language) && readers.size >= MOST_LANGUAGES) readers.clear();
  const read = readers.get(language) ?? createTokenReader(language, MOST_KEPT);
  readers.set(language, read);
  return read(text, offset);
}

/** No token reaches across white space, so each piece between is read once and remembered. */
export function createTokenReader(language: string, mostKept: number): TokenReader {
  let recent = new Map<string, readonly Token[]>();
  let older = new Map<string, readonly Token[]>();
  const tokensOf = (piece: string): readonly Token[] => {
    if (piece.length > LONGEST_KEPT) return listTokens(piece, 0, language);
    const known = recent.get(piece);
    if (known) return known;
    const tokens = older.get(piece) ?? listTokens(piece, 0, language);
    if (recent.size >= mostKept) {
      older = recent;
      recent = new Map();
    }
    recent.set(piece, tokens);
    return tokens;
  };
  return (text, offset = 0) => {
    const tokens: Token[] = [];
    for (let from = 0; from < text.length; ) {
      const to = endOfPiece(text, from);
      if (to > from)
        for (const token of tokensOf(text.slice(from, to)))
          tokens.push(moved(token, offset + from));
      from = to + 1;
    }
    return tokens;
  };
}

function endOfPiece(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
  return to;
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
