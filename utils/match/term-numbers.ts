/** Gives each distinct word a number, in order of first use. */
export interface TermNumbers {
  words: string[];
  numberOf(word: string): number;
}

export function createTermNumbers(): TermNumbers {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  return {
    words,
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      words.push(word);
      return words.length - 1;
    },
  };
}
