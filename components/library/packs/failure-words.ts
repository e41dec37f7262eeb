import type { SyncFailure } from '../../../utils/claim/subscription.ts';
import type { MessageKey } from '../../../utils/extension/i18n.ts';

/** Why nothing was taken from a pack's host, in one sentence. */
export const FAILURE_WORDS: Record<SyncFailure, MessageKey> = {
  unreachable: 'failUnreachable',
  'needs-access': 'failNeedsAccess',
  timeout: 'failTimeout',
  'cut-off': 'failCutOff',
  busy: 'failBusy',
  'http-status': 'failHttpStatus',
  redirected: 'failRedirected',
  'too-big': 'failTooBig',
  'bad-signature': 'failBadSignature',
  'revoked-key': 'failRevokedKey',
  malformed: 'failMalformed',
  'wrong-key': 'failWrongKey',
  'other-pack': 'failOtherPack',
  'unknown-root': 'failUnknownRoot',
  rollback: 'failRollback',
  equivocation: 'failEquivocation',
  jump: 'failJump',
  'from-future': 'failFromFuture',
  expired: 'failExpired',
  'bad-segment': 'failBadSegment',
  'bad-document': 'failBadDocument',
  'shipped-pack': 'failShippedPack',
  'bad-address': 'failBadAddress',
  'storage-full': 'failStorageFull',
  broken: 'failBroken',
};

const PASSING: ReadonlySet<SyncFailure> = new Set([
  'unreachable',
  'timeout',
  'cut-off',
  'busy',
  'http-status',
]);

/** Whether it is likely to end by itself, as when there is no network. */
export const isPassing = (reason: SyncFailure): boolean => PASSING.has(reason);
