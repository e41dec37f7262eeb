/** The files of a published pack, in a directory or on a host. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

import { fileUrl, parseFollowLink } from '../../utils/pack/transport/follow-link.ts';
import { UsageError } from '../usage-error.ts';
import { describeFileError, isNotFound } from './file-errors.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PackFiles {
  /** As people know the place. */
  name: string;
  /** The public key that an address carries. */
  key: string | null;
  /**
   * A file by its path, or `null` where there is none. No more than one byte above `most` is read: that it is too large
   * is seen by its length. Throws a {@link UsageError} where the place cannot be read.
   */
  read(path: string, most: number): Promise<Bytes | null>;
}

const PATIENCE_MS = 20_000;

/** `place`: a directory, or an address of one or of its `head.json`. */
export function openPackFiles(place: string): PackFiles {
  if (!/^https?:\/\//i.test(place))
    return { name: place, key: null, read: (path, most) => readLocal(join(place, path), most) };
  const parsed = parseFollowLink(place);
  if ('problem' in parsed) throw new UsageError(`${place}: ${parsed.problem}`, 1);
  if (parsed.link.kind === 'document')
    throw new UsageError(`${place}: a document; expected a head.json or its directory`, 1);
  const { headUrl, key } = parsed.link;
  return { name: headUrl, key, read: (path, most) => readRemote(fileUrl(headUrl, path), most) };
}

async function readLocal(file: string, most: number): Promise<Bytes | null> {
  try {
    const handle = await open(file);
    return await readHandle(handle, most).finally(() => handle.close());
  } catch (error) {
    if (isNotFound(error)) return null;
    throw new UsageError(`${file}: ${describeFileError(error)}; expected a file`, 1);
  }
}

async function readHandle(handle: FileHandle, most: number): Promise<Bytes> {
  const buffer = new Uint8Array(Math.min((await handle.stat()).size, most + 1));
  let size = 0;
  while (size < buffer.length) {
    const { bytesRead } = await handle.read(buffer, size, buffer.length - size);
    if (bytesRead === 0) break;
    size += bytesRead;
  }
  return buffer.subarray(0, size);
}

async function readRemote(url: string, most: number): Promise<Bytes | null> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new UsageError(`${url}: answered ${response.status}; expected 200`, 1);
    return await readBody(response, most);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${url}: ${describeNetwork(error)}`, 1); // expected: no network, no host, too slow, cut off
  }
}

async function readBody({ body }: Response, most: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body)
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) break; // leaving the loop cancels the download
    }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return bytes.length > most ? bytes.subarray(0, most + 1) : bytes;
}

function describeNetwork(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE_MS / 1000} s`;
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause ? `not reached (${cause.code})` : `not reached (${cause.message})`;
}
