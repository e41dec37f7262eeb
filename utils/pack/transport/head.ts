/** `head.json`: the only file of a published pack that changes. */

import { type HEAD_FORMAT, HeadSchema } from './head-schema.ts';
import { MAX_HEAD_BYTES } from './limits.ts';
import { parseJsonFile } from './parse-json-file.ts';

/** A compressed file of rows, named by its content. */
export interface SegmentEntry {
  /** Of the compressed file, 64 hex digits. */
  sha256: string;
  /** Compressed size. */
  bytes: number;
  /** Unpacked size. */
  raw: number;
  rows: number;
}

/** Every record as it was at `version`. */
export interface BaseEntry extends SegmentEntry {
  version: number;
}

/** Each record that changed after `from`, as it is at `to`: right for whoever has any version from `from` to `to`. */
export interface DeltaEntry extends SegmentEntry {
  from: number;
  to: number;
}

export interface RecordCounts {
  claims: number;
  speakers: number;
  sources: number;
}

export interface Head {
  format: typeof HEAD_FORMAT;
  packId: string;
  version: number;
  /** ISO 8601 with time, UTC. */
  published: string;
  expires: string;
  /** SHA-256 of the head before this one. */
  prev: string | null;
  /** Number of the root file that holds the signing key. */
  root: number;
  /** SHA-256 of the raw signing key. */
  keyId: string;
  /** The signing key, base64url of 32 bytes. */
  key: string;
  title: string;
  description?: string | undefined;
  language: string;
  license?: string | undefined;
  publisher?: { name: string; url?: string | undefined } | undefined;
  /** Of the whole pack at this version. */
  counts: RecordCounts;
  /** Texts of a few claims, cut, for those who think of following. */
  samples: string[];
  base: BaseEntry;
  /** Each begins where the one before ends; the first begins at the base or before it. */
  deltas: DeltaEntry[];
  /** How often to look, in seconds, as the publisher wishes. */
  ttlSeconds?: number | undefined;
  /** The publisher asks to be left alone so long. */
  backoffSeconds?: number | undefined;
  /** Fields of the document that the format does not know. */
  more?: Record<string, unknown> | undefined;
}

export type ParsedHead = { head: Head } | { problems: string[] };

/** Signatures are to be checked before: this is for bytes that somebody trusted signed. */
export function parseHead(bytes: Uint8Array): ParsedHead {
  if (bytes.length > MAX_HEAD_BYTES)
    return { problems: [`head.json: ${bytes.length} bytes; expected at most ${MAX_HEAD_BYTES}`] };
  const parsed = parseJsonFile('head.json', bytes, HeadSchema);
  return 'problems' in parsed ? parsed : { head: parsed.value };
}

/** The file's bytes, the same for the same head. */
export function writeHead(head: Head): Uint8Array<ArrayBuffer> {
  const { format, packId, version, published, expires, prev, root, keyId, key, ...rest } = head;
  const first = { format, packId, version, published, expires, prev, root, keyId, key };
  return new TextEncoder().encode(`${JSON.stringify({ ...first, ...rest })}\n`);
}

/** The version whose records the segments lead to; versions after it changed no record. */
export const findReached = ({ base, deltas }: Pick<Head, 'base' | 'deltas'>): number =>
  deltas.at(-1)?.to ?? base.version;

/** Whoever follows by the first key they see takes it from here; it proves nothing before the signature is checked. */
export function findClaimedKey(bytes: Uint8Array): string | null {
  const parsed = parseHead(bytes);
  return 'head' in parsed ? parsed.head.key : null;
}
