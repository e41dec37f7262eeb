import type { SyncFailure } from '../claim/subscription.ts';

/** Ends a sync, and says how: something a reader can meet. It becomes the outcome in one place, `run-sync.ts`. */
export class SyncError extends Error {
  readonly reason: SyncFailure;
  /** The host's wish, in milliseconds from now; 0 when it has none. */
  readonly retryAfterMs: number;

  constructor(reason: SyncFailure, problem: string, retryAfterMs = 0) {
    super(problem);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}
