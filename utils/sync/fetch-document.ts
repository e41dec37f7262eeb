import type { Pack } from '../claim/pack.ts';
import { MAX_DOCUMENT_BYTES } from '../pack/pack-schema.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { DocumentError, readDocument } from '../pack/read-document.ts';
import { sortRecords } from '../pack/transport/records.ts';
import { sha256Of } from '../pack/transport/sha256.ts';
import { downloadWhole, type Network } from './download.ts';
import { SyncError } from './sync-error.ts';

export interface FetchedDocument {
  /** Its records sorted by id. */
  pack: Pack;
  sha256: string;
  bytes: number;
}

/** Throws a {@link SyncError} that tells of the first problems of a document that has any. */
export async function fetchDocument(url: string, network: Network): Promise<FetchedDocument> {
  const bytes = await downloadWhole({ url, maxBytes: MAX_DOCUMENT_BYTES }, network);
  const parsed = parsePack(await readText(bytes));
  if ('problems' in parsed)
    throw new SyncError('bad-document', parsed.problems.slice(0, 5).join('; '));
  const { pack } = parsed;
  return {
    pack: { ...pack, ...sortRecords(pack) },
    sha256: await sha256Of(bytes),
    bytes: bytes.length,
  };
}

async function readText(bytes: Uint8Array): Promise<string> {
  try {
    return await readDocument(bytes);
  } catch (error) {
    if (error instanceof DocumentError) throw new SyncError('bad-document', error.message);
    throw error;
  }
}
