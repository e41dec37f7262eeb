declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
  export = AhoCorasick;
}

declare module 'mark.js' {
  class Mark {
    constructor(root: Element);
    mark(
      words: readonly string[],
      options: { separateWordSearch: boolean; done: () => void },
    ): void;
  }
  export = Mark;
}
