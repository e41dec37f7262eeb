import type { Value } from './value.ts';

/**
 * What a source does with a claim: `supports` in its own voice, `reports` attributed or hedged,
 * `disputes` denies it or gives an incompatible value, `refers` speaks of it without asserting it.
 */
export type Stance = 'supports' | 'reports' | 'disputes' | 'refers';

/** What one source does with one claim. */
export interface Evidence {
  /** Id of a source of the same pack. */
  source: string;
  stance: Stance;
  /** Id of the speaker whom the source names. */
  speaker?: string | undefined;
  /** The source's own hedging words. */
  hedges: string[];
  quote?: string | undefined;
  values: Value[];
  note?: string | undefined;
}
