import type { BaseEntry, DeltaEntry } from './head.ts';
import { type ParsedRow, parseRow, type SegmentRow } from './segment-row.ts';
import { sha256Of } from './sha256.ts';

export type OpenedSegment = { rows: SegmentRow[] } | { problems: string[] };

/** Problems after which the rest of a segment is not read. */
const MOST_PROBLEMS = 20;
/** Of one line, in UTF-16 units; looking for the end of an endless one would take ever longer. */
const MAX_LINE = 4 * 1024 * 1024;

export const segmentPath = (sha256: string): string => `seg/${sha256}.jsonl.gz`;

/**
 * A segment as it was fetched → its rows, or why it is not the one that the signed head names: size, SHA-256, unpacked
 * size (unpacking stops one byte after it), every line, number of rows, no record twice. `file` is for the problems;
 * `pause` is waited for again and again, so that others are let in.
 */
export async function openSegment(
  bytes: Uint8Array<ArrayBuffer>,
  entry: BaseEntry | DeltaEntry,
  {
    file = segmentPath(entry.sha256),
    pause = () => undefined,
  }: { file?: string; pause?: () => Promise<void> | void } = {},
): Promise<OpenedSegment> {
  if (bytes.length !== entry.bytes)
    return { problems: [`${file}: ${describeSize(bytes, entry.bytes)}`] };
  const sha256 = await sha256Of(bytes);
  if (sha256 !== entry.sha256)
    return { problems: [`${file}: SHA-256 ${sha256}; expected ${entry.sha256}`] };
  const rows: SegmentRow[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  let line = 0;
  const takeLine = (text: string): boolean => {
    const place = `${file} line ${++line}`;
    if (line > entry.rows) return false; // told below
    const parsed = checkRow(parseRow(text, place), place, 'from' in entry, seen);
    if ('row' in parsed) rows.push(parsed.row);
    else problems.push(...parsed.problems);
    return problems.length < MOST_PROBLEMS;
  };
  const damage = await unpackLines(bytes, entry.raw, async (lines) => {
    await pause();
    return lines.every(takeLine);
  });
  if (damage !== null) problems.push(`${file}: ${damage}`);
  else if (problems.length === 0 && line !== entry.rows)
    problems.push(`${file}: ${line > entry.rows ? 'more' : line} rows; expected ${entry.rows}`);
  return problems.length > 0 ? { problems } : { rows };
}

/** A host that unpacks files on the way is the likeliest reason. */
function describeSize(bytes: Uint8Array, expected: number): string {
  const hint = isGzip(bytes) ? '' : '; not gzip: a host must send it without Content-Encoding';
  const size =
    bytes.length > expected
      ? `more than the ${expected} bytes expected`
      : `${bytes.length} bytes; expected ${expected}`;
  return size + hint;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function checkRow(
  parsed: ParsedRow,
  place: string,
  isDelta: boolean,
  seen: Set<string>,
): ParsedRow {
  if ('problems' in parsed) return parsed;
  const { kind, id, record } = parsed.row;
  const name = `${place} ${kind} "${id.slice(0, 80)}"`;
  if (record === null && !isDelta)
    return { problems: [`${name}: found a drop; expected none in a base`] };
  const recordKey = `${kind} ${id}`;
  if (seen.has(recordKey))
    return { problems: [`${name}: found twice; expected every record once`] };
  seen.add(recordKey);
  return parsed;
}

/** Calls back with lines, some at a time, until that returns false; returns what is wrong with the file as a whole, or `null`. */
async function unpackLines(
  bytes: Uint8Array<ArrayBuffer>,
  raw: number,
  onLines: (lines: string[]) => Promise<boolean>,
): Promise<string | null> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const problem = await readLines(reader, raw, onLines);
  await reader.cancel().catch(() => undefined); // a stream that broke has nothing to stop
  return problem;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readLines(
  reader: Reader,
  raw: number,
  onLines: (lines: string[]) => Promise<boolean>,
): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let rest = '';
  for (;;) {
    const piece = await readPiece(reader, decoder);
    if (piece === null) return 'damaged; expected a whole gzip file of UTF-8 text';
    if (piece.done) break;
    size += piece.size;
    if (size > raw) return `unpacks to more than the ${raw} bytes expected`;
    const lines = (rest + piece.text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) return `a line of more than ${MAX_LINE} characters`;
    if (!(await onLines(lines))) return null;
  }
  if (size !== raw) return `unpacks to ${size} bytes; expected ${raw}`;
  return rest === '' ? null : 'the last line has no end';
}

/** `null` for damage: gzip that breaks, ends early or goes on after its end, bytes that are no UTF-8. */
async function readPiece(reader: Reader, decoder: TextDecoder) {
  try {
    const { done, value } = await reader.read();
    return { done, size: value?.length ?? 0, text: decoder.decode(value, { stream: !done }) };
  } catch {
    return null; // expected; engines have different errors for it
  }
}
