/** What is measured. Growth is seen over three powers of ten, and a little beyond the largest size that is asked for. */
export interface Sizes {
  claims: readonly number[];
  words: readonly number[];
  marks: number;
}

export const FULL: Sizes = {
  claims: [1_000, 10_000, 100_000, 250_000],
  words: [1_000, 10_000, 100_000],
  marks: 3_000,
};
/** For development: the same table in a few seconds. */
export const QUICK: Sizes = { claims: [1_000, 10_000], words: [1_000, 10_000], marks: 3_000 };

/** The size that the budgets are about. */
export const BUDGETED = { claims: 100_000, words: 10_000 } as const;
