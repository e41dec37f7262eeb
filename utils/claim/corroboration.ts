/** What all evidence on one claim amounts to. Computed, never stored. */
export type Verdict = 'corroborated' | 'single-source' | 'copied-only' | 'conflicting';

export interface Corroboration {
  verdict: Verdict;
  /** Sources that speak of the claim. */
  pages: number;
  /** Origins among the sources that assert it (`supports`, `reports`); 0 when none does. */
  origins: number;
  /** Whether the origins rest on one shared primary statement. */
  sharedPrimary: boolean;
  /** All sources that speak of the claim, by origin; dissenting origins last. */
  groups: OriginGroup[];
  /** Fields on which sources differ, each with the values given. */
  conflicts: FieldConflict[];
}

/** Sources that derive from one another count as one origin. */
export interface OriginGroup {
  /** Id of the source the others derive from; it may itself be silent on the claim. */
  root: string;
  /** Whether `root` itself speaks of the claim, or only its copies do. */
  rootKnown: boolean;
  /** Sources of this origin that speak of the claim: the root, or else the earliest, first. */
  sources: string[];
  /** Whether a source of this origin asserts the claim. */
  asserts: boolean;
  /** Whether a source of this origin disputes it or gives another value. */
  dissents: boolean;
}

export interface FieldConflict {
  /** A value's field, or `polarity` when the claim is denied. */
  field: string;
  values: FieldValue[];
}

/** One of the values given: for `polarity`, `asserted` or `denied`. */
export interface FieldValue {
  value: string;
  origins: number;
  sources: string[];
}
