import { toStemIn } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** One word or number of a text. Offsets are UTF-16 units; a possessive `'s` lies outside. */
export interface Token {
  start: number;
  end: number;
  /** Folded to NFKC, lower case, without soft hyphens; thousands separators dropped from numbers. */
  norm: string;
  stem: string;
  number: boolean;
  /** Begins with an upper-case letter on the page. */
  capital: boolean;
  /** At least two letters, none of them lower case. */
  allCaps: boolean;
  stop: boolean;
}

const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060';
const WORD = new RegExp(
  `(?:https?://|www\\.|pic\\.twitter\\.com/)\\S+|[@#]?\\p{L}[\\p{L}\\p{M}\\p{N}${INVISIBLE}]*(?:['’ʼ]\\p{L}+)*|\\p{N}+(?:[.,]\\p{N}+)*`,
  'gu',
);
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'g');

/** Words and numbers of `text` in order, hyphenated parts and the words of a hashtag apart, web addresses left out. `offset` is added to all positions. Stems and stop words are those of `language` (ISO 639). */
export function listTokens(text: string, offset = 0, language = 'en'): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (ADDRESS.test(raw)) continue;
    if (raw.startsWith('#')) tokens.push(...listTagWords(raw, offset + match.index, language));
    else if (isWithoutSpaces(raw))
      tokens.push(...listSegments(raw, offset + match.index, language));
    else tokens.push(...listParts(raw, offset + match.index, language));
  }
  return tokens;
}

const ELISION = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu)(?=['’ʼ]\p{L})/iu;

/** In French "l'armée" is two words, in other languages one with a contraction. */
function listParts(raw: string, at: number, language: string): Token[] {
  const elided = language === 'fr' ? raw.match(ELISION)?.[0] : undefined;
  if (!elided) return [toToken(raw, at, language)];
  const rest = elided.length + 1;
  return [toToken(elided, at, language), toToken(raw.slice(rest), at + rest, language)];
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The first letter of these scripts; most words are told apart by this alone. */
const THAI = 0x0e00;

const isWithoutSpaces = (raw: string): boolean =>
  (raw.charCodeAt(0) >= THAI || raw.charCodeAt(raw.length - 1) >= THAI) && WITHOUT_SPACES.test(raw);

let segmenter: Intl.Segmenter | undefined;

/** Words of a script that writes none apart; a name that no dictionary has falls into its characters, here and in a pack alike. */
function listSegments(raw: string, at: number, language: string): Token[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(raw)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => toToken(segment, at + index, language));
}

/** Web addresses are no words. */
const ADDRESS = /^(?:https?:|www\.|pic\.)\S*[./]/i;

/** "#AustralianFires" is two words. */
const listTagWords = (raw: string, at: number, language: string): Token[] =>
  [...raw.matchAll(/[\p{Lu}\p{N}]*[^\p{Lu}#]+|\p{Lu}+/gu)].map((part) =>
    toToken(part[0], at + part.index, language),
  );

function toToken(raw: string, at: number, language: string): Token {
  const lead = /^[@#]/.test(raw) ? 1 : 0;
  const tail = /['’ʼ]s$/i.test(raw) ? 2 : 0;
  const word = raw.slice(lead, raw.length - tail);
  const number = /^\p{N}/u.test(word);
  const norm = foldWord(word, number);
  const letters = word.replace(/\P{L}/gu, '');
  return {
    start: at + lead,
    end: at + raw.length - tail,
    norm,
    stem: number ? norm : toStemIn(language, norm),
    number,
    capital: /^\p{Lu}/u.test(word),
    allCaps:
      letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    stop: !number && isStopWord(norm, language),
  };
}

function foldWord(word: string, number: boolean): string {
  const folded = word.normalize('NFKC').replace(INVISIBLES, '').replace(/[’ʼ]/g, "'").toLowerCase();
  return number ? folded.replace(/,(?=\d{3}(?:\D|$))/g, '') : folded;
}
