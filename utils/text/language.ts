import { countStopWords, LANGUAGES } from './stop-words.ts';

/** `en` of "en-GB" and "en_US"; `und` where nothing is said. */
export const toLanguage = (tag: string): string =>
  tag.trim().toLowerCase().split(/[-_]/)[0] || 'und';

/** So much of a text is looked at; its language shows in the first paragraphs. */
const LOOKED_AT = 4_000; // characters
const LEAST_WORDS = 20;
/** Between a fifth and a half of running words are stop words, in each of these languages. */
const LEAST_SHARE = 0.15;
const LEAD = 1.5;

/**
 * The language of a text: by its stop words where these tell, since pages declare wrong ones and none; else the
 * declared one.
 */
export function findLanguage(text: string, declared: string): string {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return toLanguage(declared);
  const [best, next] = LANGUAGES.map((language) => ({
    language,
    share: countStopWords(words, language) / words.length,
  })).sort((a, b) => b.share - a.share);
  const isClear = best && next && best.share >= LEAST_SHARE && best.share >= LEAD * next.share;
  return isClear ? best.language : toLanguage(declared);
}
