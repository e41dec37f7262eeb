import type { SignedHead } from '../claim/subscription.ts';
import { checkHead, type HeadCheck, type HeadTrust } from '../pack/transport/check-head.ts';
import { fileUrl } from '../pack/transport/follow-link.ts';
import { followRoots, type KeyTrust, withoutRevoked } from '../pack/transport/follow-roots.ts';
import { MAX_HEAD_BYTES, MAX_ROOT_BYTES, MAX_SIGNATURE_BYTES } from '../pack/transport/limits.ts';
import { rootPath } from '../pack/transport/root-file.ts';
import { downloadWhole, type Network } from './download.ts';
import { SyncError } from './sync-error.ts';

/** A head that may be believed, with the files it came in and the keys that it was believed by. */
export interface BelievedHead {
  check: Exclude<HeadCheck, { kind: 'refused' }>;
  files: SignedHead;
  trust: KeyTrust;
}

export interface HeadSource {
  url: string;
  network: Network;
  revoked: ReadonlySet<string>;
  /** Start of the sync, epoch ms. */
  now: number;
}

export const fetchHeadFile = ({ url, network }: HeadSource): Promise<Uint8Array<ArrayBuffer>> =>
  downloadWhole({ url, maxBytes: MAX_HEAD_BYTES }, network);

export const fetchSignature = ({ url, network }: HeadSource): Promise<Uint8Array<ArrayBuffer>> =>
  downloadWhole({ url: fileUrl(url, 'head.json.sig'), maxBytes: MAX_SIGNATURE_BYTES }, network);

/**
 * Checks a head by the keys that are trusted, else by those that the root files lead to, else once more past all caches:
 * a host may serve head and signature of different ages for a while. Throws a {@link SyncError}.
 */
export async function believeHead(
  files: SignedHead,
  trust: HeadTrust,
  source: HeadSource,
): Promise<BelievedHead> {
  const first = await checkHead(files, trust, source);
  if (first.kind !== 'refused') return { check: first, files, trust };
  if (first.reason !== 'bad-signature' && first.reason !== 'unknown-root') throw toError(first);
  const walked = await walkRoots(trust, source);
  const second = await checkHead(files, { ...trust, ...walked }, source);
  if (second.kind !== 'refused') return { check: second, files, trust: walked };
  if (second.reason !== 'bad-signature') throw toError(second);
  const fresh = { ...source, network: { ...source.network, cache: 'reload' as const } };
  const again = { head: await fetchHeadFile(fresh), signature: await fetchSignature(fresh) };
  const third = await checkHead(again, { ...trust, ...walked }, source);
  if (third.kind === 'refused') throw toError(third);
  return { check: third, files: again, trust: walked };
}

/** Throws a {@link SyncError} when none of the keys may be believed any more: nothing needs to be fetched then. */
export async function refuseRevoked(
  { keys }: KeyTrust,
  revoked: ReadonlySet<string>,
): Promise<void> {
  if ((await withoutRevoked(keys, revoked)).length > 0) return;
  throw new SyncError('revoked-key', 'the key of this pack was revoked');
}

async function walkRoots(
  trust: KeyTrust,
  { url, network, revoked }: HeadSource,
): Promise<KeyTrust> {
  const walked = await followRoots({ root: trust.root, keys: trust.keys }, revoked, (version) =>
    findRoot(fileUrl(url, rootPath(version)), network),
  );
  if ('problems' in walked) throw new SyncError('unknown-root', walked.problems.join('; '));
  return walked.trust;
}

async function findRoot(url: string, network: Network): Promise<Uint8Array | null> {
  try {
    return await downloadWhole({ url, maxBytes: MAX_ROOT_BYTES }, network);
  } catch (error) {
    // expected: the last root file was the newest; static hosts say 404, object stores without a listing 403
    if (error instanceof SyncError && error.reason === 'http-status') return null;
    throw error;
  }
}

const toError = ({ reason, problems }: HeadCheck & { kind: 'refused' }): SyncError =>
  new SyncError(reason, problems.join('; '));
