import { sizeOf } from '../../utils/pack/transport/choose-segments.ts';
import { diffRecords } from '../../utils/pack/transport/diff-records.ts';
import {
  type BaseEntry,
  type DeltaEntry,
  findReached,
  type Head,
} from '../../utils/pack/transport/head.ts';
import { joinRows } from '../../utils/pack/transport/merge-records.ts';
import { NO_RECORDS, type Records } from '../../utils/pack/transport/records.ts';
import type { SegmentRow } from '../../utils/pack/transport/segment-row.ts';
import { type PackedSegment, packSegment } from './pack-segment.ts';

export interface SegmentPlan {
  base: BaseEntry;
  deltas: DeltaEntry[];
  /** Files that are new. */
  segments: PackedSegment[];
}

/** What was published before, with the rows of every delta by its SHA-256. */
export interface SegmentHistory {
  head: Pick<Head, 'base' | 'deltas'>;
  records: Records;
  deltaRows: ReadonlyMap<string, readonly SegmentRow[]>;
}

/** Followers of the base fetch all deltas after it as well; above this share a new base costs them less. */
const NEW_BASE_SHARE = 0.15;
/** Nobody takes deltas that are together larger than this share of the base (choose-segments.ts). */
const USEFUL_SHARE = 0.6;

/** Base and deltas that lead to `after`, at most `mostDeltas`. */
export async function planSegments(
  before: SegmentHistory | null,
  after: Records,
  { version, mostDeltas }: { version: number; mostDeltas: number },
): Promise<SegmentPlan> {
  if (!before) {
    const { base, segment } = await makeBase(after, version);
    return { base, deltas: [], segments: [segment] };
  }
  const rows = new Map(before.deltaRows);
  const made = new Map<string, PackedSegment>();
  const makeDelta = async (content: readonly SegmentRow[], from: number, to: number) => {
    const segment = await packSegment(content);
    rows.set(segment.entry.sha256, content);
    made.set(segment.entry.sha256, segment);
    return { ...segment.entry, from, to };
  };
  let { base, deltas } = before.head;
  const changes = diffRecords(before.records, after);
  if (changes.length > 0)
    deltas = [...deltas, await makeDelta(changes, findReached(before.head), version)];
  if (sizeOf(listAfter(base, deltas)) > NEW_BASE_SHARE * base.bytes) {
    const renewed = await makeBase(after, version);
    base = renewed.base;
    made.set(base.sha256, renewed.segment);
  }
  deltas = dropUseless(base, deltas);
  while (deltas.length > mostDeltas) {
    const at = findSmallestPair(deltas);
    const [one, two] = [deltas[at], deltas[at + 1]];
    if (!one || !two) break;
    const joined = joinRows([rows.get(one.sha256) ?? [], rows.get(two.sha256) ?? []]);
    deltas = deltas.toSpliced(at, 2, await makeDelta(joined, one.from, two.to));
  }
  const used = new Set([base, ...deltas].map(({ sha256 }) => sha256));
  return {
    base,
    deltas,
    segments: [...made.values()].filter(({ entry }) => used.has(entry.sha256)),
  };
}

async function makeBase(
  records: Records,
  version: number,
): Promise<{ base: BaseEntry; segment: PackedSegment }> {
  const segment = await packSegment(diffRecords(NO_RECORDS, records));
  return { base: { ...segment.entry, version }, segment };
}

const listAfter = (base: BaseEntry, deltas: readonly DeltaEntry[]): DeltaEntry[] =>
  deltas.filter(({ to }) => to > base.version);

/** Those before the base serve followers who were away; the oldest go first. */
function dropUseless(base: BaseEntry, deltas: readonly DeltaEntry[]): DeltaEntry[] {
  let kept = [...deltas];
  for (let [first] = kept; first && first.to <= base.version; [first] = kept) {
    if (sizeOf(kept) < USEFUL_SHARE * base.bytes) break;
    kept = kept.slice(1);
  }
  return kept;
}

/**
 * Of the older half, the neighbours that are smallest together: the newest deltas stay as they are for those who look
 * every day, and large ones are not written again and again.
 */
function findSmallestPair(deltas: readonly DeltaEntry[]): number {
  const pairs = Math.max(1, deltas.length >> 1);
  const sizes = deltas.slice(0, pairs).map(({ bytes }, at) => bytes + (deltas[at + 1]?.bytes ?? 0));
  return sizes.indexOf(Math.min(...sizes));
}
