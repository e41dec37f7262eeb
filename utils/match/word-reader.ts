import { isNationAdjective } from '../text/nation-adjectives.ts';
import { isNegation } from '../text/polarity.ts';
import { toStemIn } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { listTokens, type Token } from '../text/tokens.ts';
import { addToHash, createPieceTable, HASH_SEED } from './piece-table.ts';

/** What is known of a word; bits of one number. */
export const WORD = {
  stop: 1,
  /** Begins with an upper-case letter. */
  capital: 2,
  number: 4,
  negation: 8,
  /** After it a clause begins that does not make the whole claim negative: "… so that they are not captured". */
  subordinator: 16,
  nation: 32,
  allCaps: 64,
  /** One UTF-16 unit long. */
  letter: 128,
} as const;

/** The words of the text read last, in arrays that the next text overwrites: no objects for three million words. */
export interface WordReader {
  read(text: string): void;
  length(): number;
  /** What `numberOf` gave for each word. */
  terms(): Uint32Array;
  /** See {@link WORD}. */
  flags(): Uint8Array;
  starts(): Uint32Array;
  ends(): Uint32Array;
}

export interface ReaderOptions {
  language: string;
  /** The number of a word by its stem or, for names, by the folded word itself. */
  numberOf(word: string): number;
  by: 'stem' | 'norm';
}

/** How a text is cut into words, in order: quickly, or plainly in tests. */
export type WordLister = (text: string, put: PutWord) => void;
export type PutWord = (term: number, flags: number, start: number, end: number) => void;

export function createWordReader(list: WordLister): WordReader {
  let room = 256;
  let length = 0;
  let terms = new Uint32Array(room);
  let flags = new Uint8Array(room);
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  const grow = () => {
    room *= 2;
    [terms, starts, ends] = [terms, starts, ends].map((old) => larger(old, room)) as [
      Uint32Array<ArrayBuffer>,
      Uint32Array<ArrayBuffer>,
      Uint32Array<ArrayBuffer>,
    ];
    const moreFlags = new Uint8Array(room);
    moreFlags.set(flags);
    flags = moreFlags;
  };
  const put: PutWord = (term, flag, start, end) => {
    if (length === room) grow();
    terms[length] = term;
    flags[length] = flag;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  return {
    read(text) {
      length = 0;
      list(text, put);
    },
    length: () => length,
    terms: () => terms,
    flags: () => flags,
    starts: () => starts,
    ends: () => ends,
  };
}

function larger(old: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(room);
  more.set(old);
  return more;
}

/** Token by token, as a page is read; what the quick one is held against. */
export const createPlainLister =
  (options: ReaderOptions): WordLister =>
  (text, put) => {
    for (const token of listTokens(text, 0, options.language))
      put(options.numberOf(token[options.by]), toFlags(token), token.start, token.end);
  };

/** No word reaches across white space, so each piece between is read once and remembered. */
export function createQuickLister(options: ReaderOptions): WordLister {
  const table = createPieceTable();
  const readPiece = createPieceReader(options);
  const putPiece = (text: string, from: number, to: number, hash: number, put: PutWord): void => {
    const found = table.find(text, from, to, hash);
    const place = found < 0 ? addPiece(text.slice(from, to), hash) : found;
    const words = table.words();
    const end = place + 1 + 4 * (words[place] ?? 0);
    for (let at = place + 1; at < end; at += 4)
      put(
        words[at] ?? 0,
        words[at + 1] ?? 0,
        from + (words[at + 2] ?? 0),
        from + (words[at + 3] ?? 0),
      );
  };
  const addPiece = (piece: string, hash: number): number =>
    table.add(piece, hash, readPiece(piece));
  return (text, put) => {
    let from = 0;
    let hash = HASH_SEED;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isSpace(unit)) {
        hash = addToHash(hash, unit);
        continue;
      }
      if (at > from) putPiece(text, from, at, hash, put);
      from = at + 1;
      hash = HASH_SEED;
    }
    if (text.length > from) putPiece(text, from, text.length, hash, put);
  };
}

/** A word of a-z, perhaps with a capital or a mark behind it: most are, and no rule for tokens looks further at these. */
const PLAIN = /^([A-Za-z][a-z]*)[.,;:!?)]?$/;
/** Distinct words that are remembered without capitals and marks. */
const MOST_WORDS = 200_000;

/** The words of a piece, four numbers each: term, flags, start, end. */
function createPieceReader({ language, numberOf, by }: ReaderOptions): (piece: string) => number[] {
  const known = new Map<string, { term: number; flags: number }>();
  const readPlain = (norm: string): { term: number; flags: number } => {
    const stop = isStopWord(norm, language);
    const token = { norm, stem: norm, number: false, capital: false, allCaps: false, stop };
    return {
      term: numberOf(by === 'stem' ? toStemIn(language, norm) : norm),
      flags: toFlags({ ...token, start: 0, end: 0 }),
    };
  };
  return (piece) => {
    const written = PLAIN.exec(piece)?.[1];
    if (written === undefined)
      return listTokens(piece, 0, language).flatMap((token) => [
        numberOf(token[by]),
        toFlags(token),
        token.start,
        token.end,
      ]);
    const norm = written.toLowerCase();
    const word = known.get(norm) ?? readPlain(norm);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(norm, word);
    return [word.term, word.flags | (written === norm ? 0 : WORD.capital), 0, written.length];
  };
}

const SUBORDINATORS = new Set(
  'that so because who which whom whose if unless while although though'.split(' '),
);

/** From all but the stem. */
const toFlags = (token: Token): number =>
  (token.stop ? WORD.stop : 0) |
  (token.capital ? WORD.capital : 0) |
  (token.number ? WORD.number : 0) |
  (isNegation(token) ? WORD.negation : 0) |
  (SUBORDINATORS.has(token.norm) ? WORD.subordinator : 0) |
  (isNationAdjective(token.norm) ? WORD.nation : 0) |
  (token.allCaps ? WORD.allCaps : 0) |
  (token.norm.length === 1 ? WORD.letter : 0);

/** White space as regular expressions have it. */
const isSpace = (code: number): boolean =>
  code === 32 || (code < 14 && code > 8) || (code >= 0xa0 && OTHER_SPACES.has(code));

const OTHER_SPACES = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);
