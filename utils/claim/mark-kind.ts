import type { Verdict } from './corroboration.ts';
import type { Relation } from './mention.ts';

/** What the line under a piece of text means; each kind has its own line style, and the reader can switch it off. */
export type MarkKind = 'corroborated' | 'single' | 'copied' | 'conflict' | 'speaker' | 'note';

const KINDS = {
  corroborated: 'corroborated',
  'single-source': 'single',
  'copied-only': 'copied',
  conflicting: 'conflict',
} as const satisfies Record<Verdict, MarkKind>;

/** A mention that differs from the claim is a disagreement, whatever the other pages say among themselves. */
export const markKindOf = (verdict: Verdict, relation: Relation): MarkKind =>
  relation === 'conflict' ? 'conflict' : KINDS[verdict];

/** How heavy the lines are: 1, 2 or 3 px. */
export type MarkStrength = 'quiet' | 'normal' | 'strong';
