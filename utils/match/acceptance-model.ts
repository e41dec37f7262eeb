import type { PLAIN_FEATURES } from './plain-features.ts';

/**
 * Logistic regression over {@link PLAIN_FEATURES}: how likely a sentence says a claim that has no concept groups.
 * Fitted by `npm run eval -- --train` on 997 posts with the known claims they repeat, against the sentences of 300
 * news articles, with a pack of 14,231 claims; the texts are not part of this project.
 */
const WEIGHTS: Record<(typeof PLAIN_FEATURES)[number], number> = {
  nameMass: 0.1804,
  plainMass: 0.246,
  share: 0.2286,
  plainShare: 0.0715,
  namesShare: 0.2386,
  explained: 2.6717,
  margin: 4.4919,
  plainBigrams: 0.1505,
  numbers: 1.0903,
  length: 0.4193,
  nearShare: 4.5159,
  rarestPlain: 1.6643,
  plainWords: 0.1661,
};
const BIAS = -10.3992;
const VECTOR = Object.values(WEIGHTS);

/** How much each feature moves the decision, in the order of {@link PLAIN_FEATURES}. */
export const weighPlain = (features: readonly number[]) =>
  Object.entries(WEIGHTS).map(([feature, weight], i) => ({
    feature: feature as (typeof PLAIN_FEATURES)[number],
    weight: weight * (features[i] ?? 0),
  }));

/** 0 to 1. */
export const probabilityOf = (features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (VECTOR[i] ?? 0), BIAS)));

/**
 * Where a mention is highlighted, and where it is listed as related: at the first, the 14,231 claims gave .05 highlights
 * in an article about something else, at the second about .3.
 */
export const PROBABILITY = { highlight: 0.59, related: 0.25 } as const;

/** At least half of what a claim says besides names must be there: names alone make no statement (measured: no recall lost). */
export const LEAST_PLAIN_SHARE = 0.5;
