import {
  type AnyRecord,
  listKind,
  RECORD_KINDS,
  type RecordKind,
  type Records,
} from './records.ts';
import { isSameValue } from './same-value.ts';
import type { SegmentRow } from './segment-row.ts';

/** One record that is not the same in two states of a pack; what is not there is `null`. */
export interface RecordChange {
  kind: RecordKind;
  id: string;
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** Both sorted by id; changes come by kind and id. */
export const listChanges = (before: Records, after: Records): RecordChange[] =>
  [...walkChanges(before, after)].filter((change) => change !== null);

/** The same one by one; now and then `null`, when so many records were the same that somebody may be waiting. */
export function* walkChanges(before: Records, after: Records): Generator<RecordChange | null> {
  for (const kind of RECORD_KINDS)
    yield* changesOfKind(kind, listKind(before, kind), listKind(after, kind));
}

/** What leads from one state to the other: `mergeRecords(before, diffRecords(before, after))` is `after`. */
export const diffRecords = (before: Records, after: Records): SegmentRow[] =>
  listChanges(before, after).map(
    ({ kind, id, after: record }) => ({ kind, id, record }) as SegmentRow,
  );

const RECORDS_A_STEP = 500;

function* changesOfKind(
  kind: RecordKind,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
): Generator<RecordChange | null> {
  let [b, a] = [0, 0];
  for (let step = 1; b < before.length || a < after.length; step++) {
    const [old, now] = pair(before[b], after[a]);
    if (old) b++;
    if (now) a++;
    const id = (old ?? now)?.id;
    if (id !== undefined && !isSameValue(old, now)) yield { kind, id, before: old, after: now };
    if (step % RECORDS_A_STEP === 0) yield null;
  }
}

/** The two records that come next: both of them when they have one id. */
function pair(
  old: AnyRecord | undefined,
  now: AnyRecord | undefined,
): [AnyRecord | null, AnyRecord | null] {
  if (!old || !now || old.id === now.id) return [old ?? null, now ?? null];
  return old.id < now.id ? [old, null] : [null, now];
}
