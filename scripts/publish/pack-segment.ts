import { gzipSync } from 'node:zlib';

import type { SegmentEntry } from '../../utils/pack/transport/head.ts';
import { type SegmentRow, writeRow } from '../../utils/pack/transport/segment-row.ts';
import { sha256Of } from '../../utils/pack/transport/sha256.ts';

export interface PackedSegment {
  entry: SegmentEntry;
  file: Uint8Array<ArrayBuffer>;
}

/** Rows in the order given, one a line; the same bytes for the same rows and the same zlib. */
export async function packSegment(rows: readonly SegmentRow[]): Promise<PackedSegment> {
  const text = Buffer.from(rows.map((row) => `${writeRow(row)}\n`).join(''));
  const file = new Uint8Array(gzipSync(text, { level: 9 }));
  file[OS_BYTE] = UNKNOWN_OS;
  const sha256 = await sha256Of(file);
  return { entry: { sha256, bytes: file.length, raw: text.length, rows: rows.length }, file };
}

/** gzip notes the operating system; the same pack should be the same file on all. */
const OS_BYTE = 9;
const UNKNOWN_OS = 255;
