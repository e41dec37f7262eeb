/** Somebody else's words inside a sentence of ours: their direction of writing does not reach beyond them. */
export const isolate = (words: string): string => `\u2068${words}\u2069`;
