import type { KeyTrust } from './follow-roots.ts';
import type { Head } from './head.ts';
import { MAX_SKEW_MS, MAX_VERSION_JUMP } from './limits.ts';

/** A head that was taken. */
export interface FollowedHead {
  keyId: string;
  version: number;
  /** Of its bytes. */
  sha256: string;
}

export type HeadRefusal =
  | 'too-big'
  | 'revoked-key'
  | 'bad-signature'
  | 'malformed'
  /** Says another key than the one that signed it. */
  | 'wrong-key'
  | 'other-pack'
  /** Names a newer root file than is trusted. */
  | 'unknown-root'
  /** Older than what was taken. */
  | 'rollback'
  /** Another head of the version that was taken. */
  | 'equivocation'
  /** The version rises by more than any publisher needs. */
  | 'jump'
  /** Published later than now. */
  | 'from-future';

/** What keeps a signed head from being the next one; `now` in epoch ms. */
export function findVersionProblem(
  head: Head,
  sha256: string,
  trust: KeyTrust & { packId: string | null; accepted: readonly FollowedHead[] },
  now: number,
): { reason: HeadRefusal; text: string } | null {
  const { packId, version, root, published } = head;
  if (trust.packId !== null && packId !== trust.packId)
    return refuse('other-pack', `packId: found "${packId}"; expected "${trust.packId}"`);
  if (trust.root > 0 && root > trust.root)
    return refuse('unknown-root', `root: found ${root}; ${trust.root} is trusted so far`);
  if (root < trust.root)
    return refuse('rollback', `root: found ${root}; expected ${trust.root} or higher`);
  const last = trust.accepted.find(({ keyId }) => keyId === head.keyId);
  if (last?.sha256 === sha256) return null;
  if (last && version < last.version)
    return refuse('rollback', `version: found ${version}; expected more than ${last.version}`);
  if (last?.version === version)
    return refuse(
      'equivocation',
      `version: found another head of ${version}; expected the same or a higher one`,
    );
  if (last && version - last.version > MAX_VERSION_JUMP)
    return refuse(
      'jump',
      `version: found ${version}; expected at most ${last.version + MAX_VERSION_JUMP}`,
    );
  return Date.parse(published) > now + MAX_SKEW_MS
    ? refuse('from-future', `published: found ${published}; expected a time that has come`)
    : null;
}

const refuse = (reason: HeadRefusal, text: string) => ({ reason, text });
