import { checkHead, type HeadCheck } from '../../utils/pack/transport/check-head.ts';
import type { KeyTrust } from '../../utils/pack/transport/follow-roots.ts';
import { type Head, parseHead } from '../../utils/pack/transport/head.ts';
import { MAX_HEAD_BYTES, MAX_SIGNATURE_BYTES } from '../../utils/pack/transport/limits.ts';
import type { Records } from '../../utils/pack/transport/records.ts';
import { rootPath } from '../../utils/pack/transport/root-file.ts';
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

export interface ReadOptions {
  key: KeyChoice;
  /** Epoch ms. */
  now: number;
  /** Takes a root file that is newer than the head for a change of key that was stopped, and is to be gone on with. */
  rotating?: boolean;
}

/**
 * Everything that followers could ever fetch, in the order in which they check it: head, signature, keys, versions,
 * segments, merged records.
 */
export async function readPublished(
  files: PackFiles,
  options: ReadOptions,
): Promise<ReadPublished> {
  const bytes = await files.read('head.json', MAX_HEAD_BYTES);
  if (bytes === null) return { published: null };
  const signature = await files.read('head.json.sig', MAX_SIGNATURE_BYTES);
  if (signature === null) return { problems: ['head.json.sig: not found'] };
  const checked = await checkKeys(files, { head: bytes, signature }, options);
  if ('problems' in checked) return checked;
  const { head, sha256, kind, trust } = checked;
  const segments = await readSegments(files, head);
  if ('problems' in segments) return segments;
  return {
    published: {
      head,
      sha256,
      signature: await getSignature(signature, head.key, bytes),
      trust,
      ...segments,
      expired: kind === 'expired',
    },
  };
}

type Refused = Extract<HeadCheck, { kind: 'refused' }>;
type Checked = Exclude<HeadCheck, Refused> & { trust: KeyTrust };
type Answer = Checked | Refused | { problems: string[] };

async function checkKeys(
  files: PackFiles,
  head: { head: Bytes; signature: Bytes },
  { key, now, rotating = false }: ReadOptions,
): Promise<Answer> {
  const parsed = parseHead(head.head);
  const claimed = 'head' in parsed ? parsed.head : null;
  const check = async (mostRoots?: number): Promise<Answer> => {
    const keys = await readKeys(files, { choice: key, claimed: claimed?.key ?? null, mostRoots });
    if ('problems' in keys) return keys;
    const trust = { ...keys.trust, packId: keys.packId, accepted: [] };
    const checked = await checkHead(head, trust, { now, revoked: new Set() });
    return checked.kind === 'refused' ? checked : { ...checked, trust: keys.trust };
  };
  const checked = await check();
  if (!claimed || !('reason' in checked)) return checked;
  const earlier = await check(claimed.root);
  if ('problems' in earlier) return checked;
  return rotating ? earlier : { problems: [describeStopped(claimed.root + 1)] };
}

const describeStopped = (root: number): string =>
  `${rootPath(root)}: names another key than head.json is signed by; expected a head of that key. A change of key was stopped (go on with --new-key), or an old head was put back`;

async function getSignature(file: Uint8Array, key: string, head: Bytes): Promise<Bytes> {
  for (const one of parseSignatures(file) ?? []) if (await isSignedBy(key, one, head)) return one;
  throw new Error('a head that was checked has a signature');
}
