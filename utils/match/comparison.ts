/** How a sentence stands to one value of a claim. */
export interface Comparison {
  /** `unclear`: it gives one that cannot be compared; `absent`: it gives none. */
  outcome: 'agrees' | 'differs' | 'unclear' | 'absent';
  /** The page's own value, in the form of `Value.value`, and where it stands in the article text. */
  here?: string;
  start?: number;
  end?: number;
}
