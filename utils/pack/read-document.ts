import { MAX_DOCUMENT_BYTES } from './pack-schema.ts';

/** Why a file is no pack document: shown like any other problem. */
export class DocumentError extends Error {}

/**
 * The text of a `.pack.json` or `.pack.json.gz`, told apart by the first bytes. Throws a {@link DocumentError} when
 * it is too large, also once unpacked (unpacking stops at the limit), or not UTF-8.
 */
export async function readDocument(file: Uint8Array | Blob): Promise<string> {
  const blob = file instanceof Blob ? file : new Blob([file as Uint8Array<ArrayBuffer>]);
  if (blob.size > MAX_DOCUMENT_BYTES) throw tooLarge(blob.size);
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = gzip ? await unpack(blob) : new Uint8Array(await blob.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError('document: not text; expected UTF-8');
  }
}

async function unpack(blob: Blob): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (!value) continue;
      size += value.length;
      if (size > MAX_DOCUMENT_BYTES) throw tooLarge(size);
      chunks.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('document: damaged; expected a whole gzip file');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const tooLarge = (bytes: number): DocumentError =>
  new DocumentError(
    `document: ${Math.round(bytes / 1024 / 1024)} MB; expected at most ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`,
  );
