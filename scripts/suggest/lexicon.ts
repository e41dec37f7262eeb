export type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv';

/** One meaning of a word. */
export interface Sense {
  /** All words with this meaning, phrases with spaces, the usual ones first. */
  words: string[];
  /** Its definition and examples. */
  gloss: string;
  /** Words of other parts of speech made from it: "withdrawal" of "withdraw". */
  derived: string[];
  /** Meanings one step narrower: "oust" of "remove". */
  narrower: string[][];
}

/** A dictionary of meanings; words are given in lower case and base form. */
export interface Lexicon {
  /** The usual meaning first; empty when the word is none of that part of speech. */
  senses(word: string, part: PartOfSpeech): Sense[];
  has(word: string, part: PartOfSpeech): boolean;
}
