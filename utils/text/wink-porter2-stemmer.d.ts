declare module 'wink-porter2-stemmer' {
  const porter2: (word: string) => string;
  export = porter2;
}
