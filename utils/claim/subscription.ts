/**
 * The reader's choice to follow a pack, as it is kept and shown, and how a sync of it ends.
 * Times are epoch ms, sizes bytes.
 */
export interface Subscription {
  packId: string;
  /** Of `head.json`, or of a document that nobody signed; without the fragment that carries a key. */
  url: string;
  /** As of the last head that was believed. */
  title: string;
  publisher: string | null;
  /** `null`: a document that nobody signed. */
  key: TrustedKeys | null;
  /** What is installed; `null` until the first sync is through. */
  current: CurrentHead | null;
  followedAt: number;
  nextCheckAt: number;
  /** Failed syncs in a row. */
  failures: number;
  lastCheckedAt: number | null;
  /** When the pack's data last changed on this computer. */
  lastChangedAt: number | null;
  /** Since when the publisher's promise to be up to date has run out. The pack is used all the same. */
  staleSince: number | null;
  outcome: SyncOutcome | null;
  /** Set while a sync runs, and after the browser has stopped one until it is taken up again. */
  progress: SyncProgress | null;
  /** An update that takes away or adds so much that the reader is asked first. */
  staged: StagedUpdate | null;
  /** SHA-256 of a head that the reader has refused. */
  refusedHead: string | null;
}

/** Whom heads are believed from. */
export interface TrustedKeys {
  /** The fingerprint: SHA-256 of the raw public key, 64 hex digits. Of the key that signed what is in use, or will. */
  keyId: string;
  /** Raw Ed25519 public keys, base64url, that may sign the next head. */
  keys: string[];
  /** Number of the root file that they stand in; 0: not known yet. */
  root: number;
  /** The last head believed of each key: a stolen key cannot raise the bar for the one that replaces it. */
  accepted: { keyId: string; version: number; sha256: string }[];
}

/** The head, or the unsigned document, whose data is in use. */
export interface CurrentHead {
  version: number;
  /** Hex SHA-256 of its bytes. */
  sha256: string;
  /** `null`: unsigned. */
  keyId: string | null;
  /** Of the installed pack; when another is installed, by whatever way, everything is fetched anew. */
  generation: number;
  /** `null`: never. */
  expiresAt: number | null;
  /** How often the publisher wishes to be asked, and how long to be left alone. */
  pace: { ttlSeconds?: number | undefined; backoffSeconds?: number | undefined };
}

export type SyncProgress =
  | { step: 'checking' }
  | { step: 'downloading'; receivedBytes: number; totalBytes: number }
  | { step: 'building' };

/** How many records an update adds, changes and takes away. */
export interface RecordChanges {
  added: number;
  changed: number;
  removed: number;
}

export interface StagedUpdate extends RecordChanges {
  at: number;
  /** Version installed and version staged. */
  from: number;
  to: number;
  headSha256: string;
  /** The head and its signature as received; `null` for an unsigned document, which is fetched again. */
  pendingHead: SignedHead | null;
}

/** `head.json` and `head.json.sig` as they were received. */
export interface SignedHead {
  head: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/** How a sync ended. `receivedBytes` counts bodies as they came through the network. */
export type SyncOutcome = { at: number; tookMs: number; receivedBytes: number } & (
  | ({ kind: 'updated'; from: number | null; to: number } & RecordChanges)
  | { kind: 'unchanged'; version: number }
  /** The newest head is out of date: nothing was taken from it. */
  | { kind: 'stale'; since: number }
  | ({ kind: 'staged'; from: number; to: number } & RecordChanges)
  | { kind: 'failed'; reason: SyncFailure; problem: string }
);

/** Why nothing was taken. What is in use stays in use, whatever the reason. */
export type SyncFailure =
  /** The network: tried again by itself. */
  | 'unreachable'
  | 'needs-access'
  | 'timeout'
  | 'cut-off'
  | 'busy'
  | 'http-status'
  | 'redirected'
  /** What was received is not what it must be: see `check-version.ts` for those about the head. */
  | 'too-big'
  | 'bad-signature'
  | 'revoked-key'
  | 'malformed'
  | 'wrong-key'
  | 'other-pack'
  | 'unknown-root'
  | 'rollback'
  | 'equivocation'
  | 'jump'
  | 'from-future'
  | 'expired'
  | 'bad-segment'
  | 'bad-document'
  | 'shipped-pack'
  | 'bad-address'
  /** This computer. */
  | 'storage-full'
  | 'broken';

/** A followed pack that is used although it may be out of date; `since` in epoch ms. */
export interface OutdatedPack {
  packId: string;
  title: string;
  /** Its publisher has not renewed it; or its host has not given anything to be believed for several syncs. */
  kind: 'stale' | 'unreached';
  since: number;
}

/** What is shown of a pack before anything is taken from it. */
export interface PackPreview {
  /** To be handed to `follow`, together with the key's id. */
  url: string;
  packId: string;
  /** `null`: unsigned. */
  keyId: string | null;
  /** Whether the link named the key, or it is taken on trust now. */
  keyFrom: 'link' | 'first-use' | null;
  title: string;
  description: string | null;
  publisher: { name: string; url?: string | undefined } | null;
  license: string | null;
  language: string;
  version: number;
  /** ISO 8601. */
  published: string | null;
  counts: { claims: number; speakers: number; sources: number };
  /** To be downloaded. */
  sizeBytes: number;
  /** Up to three texts of claims, shortened. */
  samples: string[];
  /** Whether the pack is followed already, or one with its id was imported from a file. */
  known: 'followed' | 'imported' | null;
}

export type PreviewOutcome =
  | { kind: 'found'; preview: PackPreview }
  /** The host answers, but the browser lets nobody read it without this permission. */
  | { kind: 'needs-access'; pattern: string }
  | { kind: 'refused'; reason: SyncFailure; problem: string };

export type FollowOutcome =
  /** It is followed, whatever became of the first sync: that is tried again. */
  | { kind: 'following'; packId: string; outcome: SyncOutcome }
  | Exclude<PreviewOutcome, { kind: 'found' }>;
