/** Why a claim was found at a place of an article. */
import type { Span } from './mention.ts';
import type { Value } from './value.ts';

export interface Explanation {
  /** Whether it is sure enough to be marked. */
  level: 'highlight' | 'related';
  /** 0 to 1. */
  score: number;
  /** The claim's concept groups; 0 for a claim that has none and is compared word by word. */
  groups: number;
  /** Words of the sentence that meet the claim, in reading order. */
  matched: MatchedWords[];
  /** What only a sentence beside it has. */
  beside: MatchedWords[];
  /** The claim's values and what the page gives for each. */
  values: ExplainedValue[];
  /** Whether the sentence denies what the words say. */
  denied: boolean;
  /** For a claim without groups: what spoke most for it, strongest first. */
  reasons: Reason[];
}

export interface MatchedWords extends Span {
  text: string;
  /** The numbers of the group they meet, and of its word or phrase; `null` for a claim without groups. */
  group: number | null;
  phrase: number | null;
}

export interface ExplainedValue extends Partial<Span> {
  field: Value['field'];
  known: string;
  unit?: string | undefined;
  /** The page's own value; absent when it gives none that can be compared. */
  here?: string | undefined;
  /** `beside`: a sentence next to it gives the same; `unclear`: it gives one that cannot be compared. */
  outcome: 'agrees' | 'differs' | 'beside' | 'unclear' | 'absent';
}

/** `share`: how much of it is said; `order`: words in the same order; `lead`: ahead of other claims; `whole`: little else is said. */
export type Reason = 'share' | 'order' | 'numbers' | 'names' | 'lead' | 'whole' | 'beside';
