import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import { compareUnits } from './canonical-json.ts';
import type { AnyRecord, Records } from './records.ts';
import type { SegmentRow } from './segment-row.ts';

/**
 * Records after rows, which may come from several deltas in their order: of two rows about one record the later counts.
 * Records no row speaks of stay the same objects. `before` is sorted by id, so is the result.
 */
export function mergeRecords(before: Records, rows: Iterable<SegmentRow>): Records {
  const speakers = new Map<string, Speaker | null>();
  const sources = new Map<string, Source | null>();
  const claims = new Map<string, Claim | null>();
  const latest = { speaker: speakers, source: sources, claim: claims };
  for (const { kind, id, record } of rows)
    (latest[kind] as Map<string, AnyRecord | null>).set(id, record);
  return {
    speakers: mergeKind(before.speakers, speakers),
    sources: mergeKind(before.sources, sources),
    claims: mergeKind(before.claims, claims),
  };
}

/** Two sorted lists are walked side by side: to sort all of a large pack anew for a few rows would take longer. */
function mergeKind<R extends AnyRecord>(before: readonly R[], latest: Map<string, R | null>): R[] {
  if (latest.size === 0) return [...before];
  const ids = [...latest.keys()].sort(compareUnits);
  const merged: R[] = [];
  let at = 0;
  for (const id of ids) {
    for (let next = before[at]; next && next.id < id; next = before[++at]) merged.push(next);
    if (before[at]?.id === id) at++;
    const record = latest.get(id);
    if (record) merged.push(record);
  }
  return at < before.length ? merged.concat(before.slice(at)) : merged;
}

/** Neighbouring deltas, oldest first, as one: right from the first one's `from` on. */
export function joinRows(deltas: readonly (readonly SegmentRow[])[]): SegmentRow[] {
  const latest = new Map<string, SegmentRow>();
  for (const rows of deltas) for (const row of rows) latest.set(`${row.kind} ${row.id}`, row);
  return [...latest.values()];
}
