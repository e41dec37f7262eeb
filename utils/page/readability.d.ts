declare module '@mozilla/readability/Readability-readerable.js' {
  /** Whether the page has enough running text for an article. */
  const isProbablyReaderable: (document: Document) => boolean;
  export = isProbablyReaderable;
}
