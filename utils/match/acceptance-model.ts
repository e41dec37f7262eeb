import type { PLAIN_FEATURES } from './plain-features.ts';

/**
 * Logistic regression over {@link PLAIN_FEATURES}: how likely a sentence says a claim that has no concept groups.
 * Fitted by `npm run eval -- --train` on 997 posts with the known claims they repeat, against the sentences of 300
 * news articles, with a pack of 14,231 claims; the texts are not part of this project.
 */
const WEIGHTS: Record<(typeof PLAIN_FEATURES)[number], number> = {
  nameMass: 0.0862,
  plainMass: -0.3141,
  share: -2.4237,
  plainShare: -2.2331,
  namesShare: -0.7814,
  explained: 2.6942,
  margin: 7.1259,
  plainBigrams: 0.015,
  numbers: 0.9854,
  length: 2.3854,
  nearShare: 7.709,
  rarestPlain: 3.0961,
  plainWords: 0.3957,
  missingWords: -0.4177,
  leastShare: -1.6677,
  density: 1.0903,
  rarestMissing: -0.9846,
};
const BIAS = -10.5216;
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
 * Where a mention is highlighted, and where it is listed as related: on articles that the model was not fitted to, the first
 * gave .04 highlights an article about something else, the second .3 (five folds).
 */
export const PROBABILITY = { highlight: 0.88, related: 0.33 } as const;

/** So much of what a claim says besides names must be there: names alone make no statement. */
export const LEAST_PLAIN_SHARE = 0.35;
