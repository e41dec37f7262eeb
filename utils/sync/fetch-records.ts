import { listRecordProblems } from '../pack/transport/check-records.ts';
import { listChosen, type SegmentChoice, sizeOf } from '../pack/transport/choose-segments.ts';
import { fileUrl } from '../pack/transport/follow-link.ts';
import type { Head } from '../pack/transport/head.ts';
import { mergeRecords } from '../pack/transport/merge-records.ts';
import { openSegment, segmentPath } from '../pack/transport/open-segment.ts';
import { NO_RECORDS, type Records } from '../pack/transport/records.ts';
import type { SegmentRow } from '../pack/transport/segment-row.ts';
import { deleteSegment, deleteSegmentsBut } from '../store/segments.ts';
import { countKeptBytes, downloadSegment, type WantedSegment } from './download-segment.ts';
import { SyncError } from './sync-error.ts';
import type { SyncSession } from './sync-session.ts';

/**
 * The records that a believed head leads to, checked against it. Every segment is fetched before the first is opened, and
 * those of other heads are forgotten. Throws a {@link SyncError}.
 */
export async function fetchRecords(
  head: Head,
  { choice, before }: { choice: SegmentChoice; before: Records },
  session: SyncSession,
): Promise<Records> {
  const { packId, url } = session.subscription;
  const entries = listChosen(choice);
  const wanted = entries.map(({ sha256, bytes }): WantedSegment => {
    return { packId, sha256, bytes, url: fileUrl(url, segmentPath(sha256)) };
  });
  await deleteSegmentsBut(packId, new Set(entries.map(({ sha256 }) => sha256)));
  await session.expect(sizeOf(entries), await countKeptBytes(wanted));
  for (const segment of wanted) await downloadSegment(segment, session.network);
  await session.report({ step: 'building' });
  let records = choice.kind === 'base' ? NO_RECORDS : before;
  for (const [at, entry] of entries.entries()) {
    const segment = wanted[at];
    if (segment) records = mergeRecords(records, await openRows(entry, segment, session));
  }
  const problems = await listRecordProblems(records, head, session.pause);
  if (problems.length > 0) throw new SyncError('bad-segment', problems.join('; '));
  return records;
}

/** What is signed and wrong all the same will be so tomorrow; what is kept of it is thrown away nevertheless. */
async function openRows(
  entry: ReturnType<typeof listChosen>[number],
  segment: WantedSegment,
  { network, pause }: SyncSession,
): Promise<SegmentRow[]> {
  const opened = await openSegment(await downloadSegment(segment, network), entry, { pause });
  if ('rows' in opened) return opened.rows;
  await deleteSegment(segment.sha256);
  throw new SyncError('bad-segment', opened.problems.join('; '));
}
