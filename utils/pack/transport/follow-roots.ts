import { parseBase64 } from './bytes-as-text.ts';
import { MAX_ROOTS } from './limits.ts';
import { findKeyId } from './public-key.ts';
import { parseRoot, type RootFile, rootPath, writeSignedPart } from './root-file.ts';
import { findSigner } from './signature.ts';

/** Keys that a reader trusts for one pack. */
export interface KeyTrust {
  /** Number of the root file they stand in; 0: pinned from a link or at first use, their place is not known yet. */
  root: number;
  /** Public keys, base64url. */
  keys: readonly string[];
}

export type FollowedRoots =
  /** `packId` of the last root file, or `null` when there was none to follow. */
  { trust: KeyTrust; packId: string | null } | { problems: string[] };

/**
 * From trusted keys to those of the newest root file, each vouched for by the one before. `getRoot` brings
 * `root/N.json`, or `null` where there is none. With `trust.root` 0 the files before the pinned key's own are passed
 * over. Revoked keys (ids) vouch for nothing, and are left out of what is trusted.
 */
export async function followRoots(
  start: KeyTrust,
  revoked: ReadonlySet<string>,
  getRoot: (version: number) => Promise<Uint8Array | null>,
): Promise<FollowedRoots> {
  let trust: KeyTrust = { ...start, keys: await withoutRevoked(start.keys, revoked) };
  let packId: string | null = null;
  for (let version = trust.root + 1; version <= start.root + MAX_ROOTS; version++) {
    const bytes = await getRoot(version);
    if (bytes === null) break;
    const parsed = parseRoot(bytes, rootPath(version));
    if ('problems' in parsed) return parsed;
    const problem = await findRootProblem(parsed.root, version, trust, packId);
    if (problem === NOT_VOUCHED && trust.root === 0) continue;
    if (problem !== null) return { problems: [`${rootPath(version)} ${problem}`] };
    packId = parsed.root.packId;
    trust = { root: version, keys: await withoutRevoked(parsed.root.keys, revoked) };
  }
  return { trust, packId };
}

const NOT_VOUCHED = 'signatures: none by a key of the root before; expected one';

async function findRootProblem(
  root: RootFile,
  version: number,
  trust: KeyTrust,
  packId: string | null,
): Promise<string | null> {
  if (root.version !== version) return `version: found ${root.version}; expected ${version}`;
  if (packId !== null && root.packId !== packId)
    return `packId: found "${root.packId}"; expected "${packId}"`;
  const bytes = writeSignedPart(root);
  const signatures = root.signatures.flatMap(({ signature }) => parseBase64(signature) ?? []);
  if ((await findSigner(trust.keys, signatures, bytes)) === null) return NOT_VOUCHED;
  return (await findSigner(root.keys, signatures, bytes)) === null
    ? 'signatures: none by a key of its own; expected one'
    : null;
}

export async function withoutRevoked(
  keys: readonly string[],
  revoked: ReadonlySet<string>,
): Promise<string[]> {
  const ids = await Promise.all(keys.map(findKeyId));
  return keys.filter((_, at) => !revoked.has(ids[at] ?? ''));
}
