import { type FollowedHead, findVersionProblem, type HeadRefusal } from './check-version.ts';
import { type KeyTrust, withoutRevoked } from './follow-roots.ts';
import { type Head, parseHead } from './head.ts';
import { MAX_HEAD_BYTES } from './limits.ts';
import { findKeyId } from './public-key.ts';
import { sha256Of } from './sha256.ts';
import { findSigner, parseSignatures } from './signature.ts';

/** What a reader knows of a pack before a sync. */
export interface HeadTrust extends KeyTrust {
  /** `null` before the first one was taken. */
  packId: string | null;
  /** The last head taken of each key: versions only rise, key by key. */
  accepted: readonly FollowedHead[];
}

export type HeadCheck =
  /** To be taken. `sha256` of its bytes. */
  | { kind: 'new'; head: Head; sha256: string }
  /** The very one that is in use. */
  | { kind: 'unchanged'; head: Head; sha256: string }
  /** Genuine, but its time is over: what is in use stays, and is stale since `head.expires`. `isNew`: not in use. */
  | { kind: 'expired'; head: Head; sha256: string; isNew: boolean }
  /** `bad-signature` and `unknown-root`: {@link followRoots} may lead to the key, then check again. */
  | { kind: 'refused'; reason: HeadRefusal; problems: string[] };

/**
 * The checks of a fetched head in their order: size, signature by a trusted key, and only then what it says. `now` is
 * the start of the sync, in epoch ms; `revoked` holds key ids.
 */
export async function checkHead(
  files: { head: Uint8Array<ArrayBuffer>; signature: Uint8Array },
  trust: HeadTrust,
  { now, revoked }: { now: number; revoked: ReadonlySet<string> },
): Promise<HeadCheck> {
  const { head: bytes, signature } = files;
  if (bytes.length > MAX_HEAD_BYTES)
    return refuse('too-big', `more than the ${MAX_HEAD_BYTES} bytes expected`);
  const keys = await withoutRevoked(trust.keys, revoked);
  if (keys.length === 0 && trust.keys.length > 0)
    return refuse('revoked-key', 'its key was revoked');
  const signatures = parseSignatures(signature);
  if (signatures === null)
    return refuse('bad-signature', '.sig: not a signature; expected base64 of 64 bytes', '');
  const signer = await findSigner(keys, signatures, bytes);
  if (signer === null) return refuse('bad-signature', 'not signed by the key that is trusted');
  const parsed = parseHead(bytes);
  if ('problems' in parsed)
    return { kind: 'refused', reason: 'malformed', problems: parsed.problems };
  const { head } = parsed;
  if (head.key !== signer || head.keyId !== (await findKeyId(signer)))
    return refuse('wrong-key', 'key: another than the one that signed it');
  const sha256 = await sha256Of(bytes);
  const problem = findVersionProblem(head, sha256, trust, now);
  if (problem) return refuse(problem.reason, problem.text);
  const inUse = trust.accepted.find(({ keyId }) => keyId === head.keyId)?.sha256 === sha256;
  if (Date.parse(head.expires) <= now) return { kind: 'expired', head, sha256, isNew: !inUse };
  return { kind: inUse ? 'unchanged' : 'new', head, sha256 };
}

const refuse = (reason: HeadRefusal, text: string, space = ' '): HeadCheck => ({
  kind: 'refused',
  reason,
  problems: [`head.json${space}${text}`],
});
