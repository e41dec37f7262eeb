import { sha256Of } from '../pack/transport/sha256.ts';
import type { SegmentPart } from '../store/packs-database.ts';
import { deleteSegment, listSegmentParts, saveSegmentPart } from '../store/segments.ts';
import { type Network, openDownload } from './download.ts';
import { SyncError } from './sync-error.ts';

export interface WantedSegment {
  packId: string;
  url: string;
  /** Hex, of the bytes as they come through the network. */
  sha256: string;
  bytes: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What a worker that is stopped loses at most. */
const PART_BYTES = 1024 * 1024;

/**
 * The segment's bytes, checked. They are kept in parts as they come, so that a download that was cut off goes on where it
 * stopped. What was put together from several downloads and is wrong may be so for that reason: it is fetched once more
 * as a whole. Throws a {@link SyncError}; what was right so far stays.
 */
export async function downloadSegment(segment: WantedSegment, network: Network): Promise<Bytes> {
  const kept = await listSegmentParts(segment.sha256);
  if (lengthOf(bytesOf(kept)) < segment.bytes) await downloadRest(segment, kept, network);
  const bytes = join(bytesOf(await listSegmentParts(segment.sha256)));
  if (bytes.length < segment.bytes)
    throw new SyncError('cut-off', `${segment.url}: ${bytes.length} bytes of ${segment.bytes}`);
  if (bytes.length === segment.bytes && (await sha256Of(bytes)) === segment.sha256) return bytes;
  await deleteSegment(segment.sha256);
  if (kept.length > 0) return await downloadSegment(segment, network);
  throw new SyncError('bad-segment', `${segment.url}: its bytes are not those that the head names`);
}

/** How much of these segments is here already. */
export async function countKeptBytes(segments: readonly WantedSegment[]): Promise<number> {
  let kept = 0;
  for (const { sha256 } of segments) kept += lengthOf(bytesOf(await listSegmentParts(sha256)));
  return kept;
}

async function downloadRest(
  { packId, url, sha256, bytes: maxBytes }: WantedSegment,
  kept: readonly SegmentPart[],
  network: Network,
): Promise<void> {
  const { start, pieces } = await openDownload(
    { url, maxBytes, from: lengthOf(bytesOf(kept)) },
    network,
  );
  if (start === 0) await deleteSegment(sha256);
  let place = { number: start === 0 ? 0 : kept.length, start };
  let waiting: Bytes[] = [];
  const save = async (): Promise<void> => {
    const bytes = join(waiting);
    if (bytes.length === 0) return;
    await saveSegmentPart({ sha256, packId, ...place, bytes });
    place = { number: place.number + 1, start: place.start + bytes.length };
    waiting = [];
  };
  try {
    for await (const piece of pieces) {
      waiting.push(piece);
      if (lengthOf(waiting) >= PART_BYTES) await save();
    }
    await save();
  } catch (error) {
    if (error instanceof SyncError && error.reason !== 'too-big') await save();
    throw error;
  }
}

const lengthOf = (pieces: readonly Bytes[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function join(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const bytesOf = (parts: readonly SegmentPart[]): Bytes[] => parts.map(({ bytes }) => bytes);
