/** Search over folded text: all words of the query, anywhere, in any order. */

/** Lower case without accents, so that "Čapek" is found by "capek". */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();

export const searchWords = (query: string): string[] =>
  foldForSearch(query).split(/\s+/).filter(Boolean);

/** Whether a text folded by {@link foldForSearch} holds all words. */
export const holdsWords = (folded: string, words: string[]): boolean =>
  words.every((word) => folded.includes(word));
