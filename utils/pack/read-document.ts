import { MAX_DOCUMENT_BYTES } from './pack-schema.ts';

/** Why a file is no pack document: shown like any other problem. */
export class DocumentError extends Error {}

/**
 * The text of a `.pack.json` or `.pack.json.gz`, told apart by the first bytes. Throws a {@link DocumentError} when
 * it is too large (it is not read then, and unpacking stops at the limit), damaged or not UTF-8.
 */
export async function readDocument(file: Uint8Array | Blob): Promise<string> {
  const blob = file instanceof Blob ? file : new Blob([file as Uint8Array<ArrayBuffer>]);
  checkSize(blob.size);
  const bytes = await readBytes(blob);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError('document: not text; expected UTF-8'); // expected: another kind of file
  }
}

/** Throws a {@link DocumentError} when a file of this size is not worth reading. */
export function checkSize(bytes: number): void {
  if (bytes > MAX_DOCUMENT_BYTES) throw new DocumentError(describeSize(bytes));
}

export const describeSize = (bytes: number): string =>
  `document: ${toMegabytes(bytes)} MB; expected at most ${toMegabytes(MAX_DOCUMENT_BYTES)} MB`;

/** Rounded up, so that a file just over the limit does not seem to keep it. */
const toMegabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10;

async function readBytes(blob: Blob): Promise<Uint8Array> {
  if (!(await isPacked(blob))) return new Uint8Array(await readBlob(blob));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of unpack(blob)) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Bytes of a file that are read at once. */
const CHUNK_BYTES = 1 << 20;

/** The bytes of a document, unpacked, a part at a time. Throws a {@link DocumentError} as {@link readDocument} does. */
export async function* readChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  checkSize(blob.size);
  if (await isPacked(blob)) yield* unpack(blob);
  else
    for (let from = 0; from < blob.size; from += CHUNK_BYTES)
      yield new Uint8Array(await readBlob(blob.slice(from, from + CHUNK_BYTES)));
}

async function isPacked(blob: Blob): Promise<boolean> {
  const start = new Uint8Array(await readBlob(blob.slice(0, 2)));
  return start[0] === 0x1f && start[1] === 0x8b;
}

async function readBlob(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch {
    throw new DocumentError('document: not readable; it was changed or moved'); // expected: since it was chosen
  }
}

async function* unpack(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = 0;
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (!value) continue;
      size += value.length;
      if (size > MAX_DOCUMENT_BYTES) throw new DocumentError(describeUnpacked());
      yield value as Uint8Array<ArrayBuffer>;
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('document: damaged; expected a whole gzip file');
  } finally {
    void reader.cancel().catch(() => undefined); // stops the unpacking; a stream that broke has nothing to stop
  }
}

const describeUnpacked = (): string =>
  `document: larger than ${toMegabytes(MAX_DOCUMENT_BYTES)} MB when unpacked; expected at most that`;
