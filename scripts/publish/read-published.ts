import { checkHead } from '../../utils/pack/transport/check-head.ts';
import type { KeyTrust } from '../../utils/pack/transport/follow-roots.ts';
import { findClaimedKey, type Head } from '../../utils/pack/transport/head.ts';
import { MAX_HEAD_BYTES, MAX_SIGNATURE_BYTES } from '../../utils/pack/transport/limits.ts';
import type { Records } from '../../utils/pack/transport/records.ts';
import { isSignedBy, parseSignatures } from '../../utils/pack/transport/signature.ts';
import type { PackFiles } from './pack-files.ts';
import { type KeyChoice, readKeys } from './read-keys.ts';
import { readSegments, type SegmentRows } from './read-segments.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A published pack that was read whole, with nothing wrong. */
export interface Published {
  head: Head;
  /** Of the head's bytes. */
  sha256: string;
  /** The head's own. */
  signature: Bytes;
  trust: KeyTrust;
  records: Records;
  /** The rows of every delta, by its SHA-256. */
  deltaRows: SegmentRows;
  expired: boolean;
}

/** `null` where no pack was published yet. */
export type ReadPublished = { published: Published | null } | { problems: string[] };

/**
 * Everything that followers could ever fetch, in the order in which they check it: head, signature, keys, versions,
 * segments, merged records. `now` in epoch ms.
 */
export async function readPublished(
  files: PackFiles,
  { key, now }: { key: KeyChoice; now: number },
): Promise<ReadPublished> {
  const bytes = await files.read('head.json', MAX_HEAD_BYTES);
  if (bytes === null) return { published: null };
  const signature = await files.read('head.json.sig', MAX_SIGNATURE_BYTES);
  if (signature === null) return { problems: ['head.json.sig: not found'] };
  const claimed = bytes.length > MAX_HEAD_BYTES ? null : findClaimedKey(bytes);
  const keys = await readKeys(files, key, claimed);
  if ('problems' in keys) return keys;
  const checked = await checkHead(
    { head: bytes, signature },
    { ...keys.trust, packId: keys.packId, accepted: [] },
    { now, revoked: new Set() },
  );
  if (checked.kind === 'refused') return { problems: checked.problems };
  const { head, sha256 } = checked;
  if (head.root > 0 && keys.trust.root === 0) return { problems: ['root/1.json: not found'] };
  const segments = await readSegments(files, head);
  if ('problems' in segments) return segments;
  return {
    published: {
      head,
      sha256,
      signature: await getSignature(signature, head.key, bytes),
      trust: keys.trust,
      ...segments,
      expired: checked.kind === 'expired',
    },
  };
}

async function getSignature(file: Uint8Array, key: string, head: Bytes): Promise<Bytes> {
  for (const one of parseSignatures(file) ?? []) if (await isSignedBy(key, one, head)) return one;
  throw new Error('a head that was checked has a signature');
}
