import { listRecordProblems } from '../../utils/pack/transport/check-records.ts';
import { diffRecords } from '../../utils/pack/transport/diff-records.ts';
import type { BaseEntry, DeltaEntry, Head } from '../../utils/pack/transport/head.ts';
import { joinRows, mergeRecords } from '../../utils/pack/transport/merge-records.ts';
import { openSegment, segmentPath } from '../../utils/pack/transport/open-segment.ts';
import { NO_RECORDS, type Records } from '../../utils/pack/transport/records.ts';
import { isSameValue } from '../../utils/pack/transport/same-value.ts';
import type { SegmentRow } from '../../utils/pack/transport/segment-row.ts';
import type { PackFiles } from './pack-files.ts';

export type SegmentRows = ReadonlyMap<string, readonly SegmentRow[]>;

/** Every segment of a head, opened and merged; that deltas and base lead to one state is checked as well. */
export async function readSegments(
  files: PackFiles,
  head: Head,
): Promise<{ records: Records; deltaRows: SegmentRows } | { problems: string[] }> {
  const rows = new Map<string, readonly SegmentRow[]>();
  for (const entry of [head.base, ...head.deltas]) {
    const opened = await readSegment(files, entry);
    if ('problems' in opened) return opened;
    rows.set(entry.sha256, opened.rows);
  }
  const rowsOf = ({ sha256 }: BaseEntry | DeltaEntry) => rows.get(sha256) ?? [];
  const later = head.deltas.filter(({ to }) => to > head.base.version);
  const records = mergeRecords(NO_RECORDS, [rowsOf(head.base), ...later.map(rowsOf)].flat());
  const problems = [
    ...(await listRecordProblems(records, head)),
    ...listStrayRows(records, head.deltas, rowsOf),
  ];
  if (problems.length > 0) return { problems };
  return { records, deltaRows: new Map(head.deltas.map((one) => [one.sha256, rowsOf(one)])) };
}

async function readSegment(files: PackFiles, entry: BaseEntry | DeltaEntry) {
  const path = segmentPath(entry.sha256);
  const bytes = await files.read(path, entry.bytes);
  return bytes === null ? { problems: [`${path}: not found`] } : await openSegment(bytes, entry);
}

const MOST_PROBLEMS = 20;

/** All deltas together say of each record what it is now; one that says otherwise would lead its followers astray. */
function listStrayRows(
  records: Records,
  deltas: readonly DeltaEntry[],
  rowsOf: (delta: DeltaEntry) => readonly SegmentRow[],
): string[] {
  const rows = joinRows(deltas.map(rowsOf));
  const told = new Set(rows.map(nameRow));
  const now = new Map(
    diffRecords(NO_RECORDS, records)
      .filter((row) => told.has(nameRow(row)))
      .map((row) => [nameRow(row), row.record]),
  );
  return rows
    .filter((row) => !isSameValue(row.record, now.get(nameRow(row)) ?? null))
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ kind, id }) =>
        `head.json deltas: ${kind} "${id.slice(0, 80)}" is another than by the base; expected one state`,
    );
}

const nameRow = ({ kind, id }: SegmentRow): string => `${kind} ${id}`;
