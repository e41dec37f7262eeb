import { walkChanges } from './diff-records.ts';
import type { Records } from './records.ts';

/** How much of a pack a new version changes, in records of all kinds. */
export interface PackChange {
  before: number;
  after: number;
  added: number;
  removed: number;
  changed: number;
  /** So much that the reader is asked first: a mistake or a break-in may be behind it. */
  anomaly: 'shrink' | 'growth' | null;
}

/** Above these an update is held back until the reader approves; a small pack may do as it likes. */
const LARGE_SHRINK = { share: 0.3, rows: 20 };
const LARGE_GROWTH = { times: 3, rows: 1_000 };

/** Both sorted by id. From nothing to something is no anomaly. `pause` is waited for again and again, so that others are let in. */
export async function measureChange(
  before: Records,
  after: Records,
  pause: () => Promise<void> | void = () => undefined,
): Promise<PackChange> {
  let [added, removed, changed] = [0, 0, 0];
  for (const change of walkChanges(before, after)) {
    if (change === null) await pause();
    else if (change.before === null) added++;
    else if (change.after === null) removed++;
    else changed++;
  }
  const sizes = { before: countRecords(before), after: countRecords(after) };
  const anomaly = findAnomaly(sizes.before, sizes.after, removed);
  return { ...sizes, added, removed, changed, anomaly };
}

export function findAnomaly(before: number, after: number, removed: number): PackChange['anomaly'] {
  if (removed > LARGE_SHRINK.share * before && removed > LARGE_SHRINK.rows) return 'shrink';
  const grown = after > LARGE_GROWTH.times * before && after - before > LARGE_GROWTH.rows;
  return before > 0 && grown ? 'growth' : null;
}

export const countRecords = ({ speakers, sources, claims }: Records): number =>
  speakers.length + sources.length + claims.length;
