import type { PackKind } from './make-pack.ts';

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

/** One pack to measure with. */
export interface Work {
  claims: number;
  kind: PackKind;
}

/** All sizes with concept groups, and the one that the budgets are about, or the largest, without. */
export const listWork = ({ claims }: Sizes): Work[] => [
  ...claims.map((count): Work => ({ claims: count, kind: 'grouped' })),
  { claims: Math.min(BUDGETED.claims, Math.max(...claims)), kind: 'plain' },
];

/** The size that the budgets are about. */
export const BUDGETED = { claims: 100_000, words: 10_000 } as const;
