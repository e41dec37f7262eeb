/** Adjectives of nations that no ending tells. */
const OTHERS = new Set(
  `french dutch greek czech thai swiss afghan uzbek kazakh tajik kyrgyz turkmen serb croat slovak slovene uk us
  iraqi israeli saudi emirati qatari kuwaiti omani yemeni pakistani bangladeshi nepali somali azerbaijani`.split(
    /\s+/,
  ),
);
/** "Russian", "British", "Chinese". Other words with these endings are seldom written with a capital. */
const ENDING = /(?:ian|ean|ican|ish|ese|egian)$/;

/** Whether a folded word, written with a capital, is an adjective of a nation. */
export const isNationAdjective = (norm: string): boolean => ENDING.test(norm) || OTHERS.has(norm);
