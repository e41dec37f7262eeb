import { vi } from 'vitest';

import type {
  PackPreview,
  Subscription,
  SyncOutcome,
} from '../../../../utils/claim/subscription.ts';

export const NOW = Date.UTC(2026, 10, 25, 12);
const MINUTE = 60_000;

export const KEY_ID = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Three minutes ago. */
export const anOutcome = <K extends SyncOutcome['kind']>(
  part: Omit<Extract<SyncOutcome, { kind: K }>, 'at' | 'tookMs' | 'receivedBytes'> & { kind: K },
): SyncOutcome =>
  ({ at: NOW - 3 * MINUTE, tookMs: 80, receivedBytes: 412, ...part }) as unknown as SyncOutcome;

/** Followed, with version 12 in use and nothing new three minutes ago. */
export const aSubscription = (part: Partial<Subscription> = {}): Subscription => ({
  packId: 'example.org/gate',
  url: 'https://packs.example/gate/head.json',
  title: 'Velmouth Storm Gate',
  publisher: 'Harbour & Tide',
  key: { keyId: KEY_ID, keys: [], root: 0, accepted: [] },
  current: { version: 12, sha256: '', keyId: KEY_ID, generation: 1, expiresAt: null, pace: {} },
  followedAt: NOW - 600 * MINUTE,
  nextCheckAt: NOW + 180 * MINUTE,
  failures: 0,
  lastCheckedAt: NOW - 3 * MINUTE,
  lastChangedAt: NOW - 120 * MINUTE,
  staleSince: null,
  outcome: anOutcome({ kind: 'unchanged', version: 12 }),
  progress: null,
  staged: null,
  refusedHead: null,
  ...part,
});

export const aPreview = (part: Partial<PackPreview> = {}): PackPreview => ({
  url: 'https://packs.example/gate/head.json',
  packId: 'example.org/gate',
  keyId: KEY_ID,
  keyFrom: 'link',
  title: 'Velmouth Storm Gate',
  description: 'What is known of the gate.',
  publisher: { name: 'Harbour & Tide', url: 'https://harbourandtide.example/' },
  license: 'CC-BY-4.0',
  language: 'en',
  version: 12,
  published: '2026-05-03T00:00:00Z',
  counts: { claims: 214, speakers: 9, sources: 31 },
  sizeBytes: 15_300,
  samples: ['The gate reopened.', 'A crack was found.'],
  known: null,
  ...part,
});

export const someActions = () => ({
  onSwitch: vi.fn(async () => undefined),
  onMarks: vi.fn(async () => undefined),
  onMove: vi.fn(async () => undefined),
  onRemove: vi.fn(async () => undefined),
  onSync: vi.fn(async () => undefined),
  onAllow: vi.fn(async () => undefined),
  onApprove: vi.fn(async () => undefined),
  onRefuse: vi.fn(async () => undefined),
});
