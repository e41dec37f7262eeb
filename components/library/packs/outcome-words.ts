import type { Subscription, SyncOutcome, SyncProgress } from '../../../utils/claim/subscription.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import { formatBytes } from '../../format-bytes.ts';
import { formatRelative } from '../../format-relative.ts';
import { formatTime } from '../../format-time.ts';
import { FAILURE_WORDS, isPassing } from './failure-words.ts';

/** How a sync ended, in a few words, and how much came through the network. */
export function outcomeWords(outcome: SyncOutcome): string {
  const words = shortWords(outcome);
  return outcome.receivedBytes === 0
    ? words
    : t('syncWithBytes', words, formatBytes(outcome.receivedBytes));
}

function shortWords(outcome: SyncOutcome): string {
  switch (outcome.kind) {
    case 'updated':
      return outcome.from === null
        ? t('syncFirst', outcome.to)
        : t('syncUpdated', outcome.to, outcome.added, outcome.changed, outcome.removed);
    case 'unchanged':
      return t('syncUnchanged');
    case 'stale':
      return t('syncStale');
    case 'staged':
      return t('syncStaged', outcome.to);
    case 'failed':
      return t('syncFailed');
  }
}

export interface SyncStatus {
  tone: 'ok' | 'plain' | 'warn';
  text: string;
}

/** Where a followed pack stands. Whatever fails, what is in use stays so, and that is said first of all. */
export function syncStatus(subscription: Subscription, now: number): SyncStatus {
  const { outcome, staged, staleSince, current, nextCheckAt } = subscription;
  if (staged) return { tone: 'warn', text: t('statusStaged', staged.to) };
  if (outcome?.kind === 'failed')
    return {
      tone: isPassing(outcome.reason) ? 'plain' : 'warn',
      text: [
        t(FAILURE_WORDS[outcome.reason]),
        current ? t('statusStillUsed', current.version) : t('statusNothingYet'),
        t('statusNextTry', nextWords(nextCheckAt, now)),
      ].join(' '),
    };
  if (staleSince !== null && current)
    return {
      tone: 'warn',
      text: t('statusStale', formatTime(staleSince, now), current.version),
    };
  if (!current || !outcome) return { tone: 'plain', text: t('statusNothingYet') };
  return { tone: 'ok', text: t(subscription.key ? 'statusUpToDate' : 'statusUnsigned') };
}

const SOON_MS = 60_000;

/** When a pack is looked after next: `in 3 hours`. What is due waits for the alarm, which comes once a minute. */
export const nextWords = (at: number, now: number): string =>
  at < now + SOON_MS ? t('syncSoon') : formatRelative(at, now);

const STEPS: Record<SyncProgress['step'], MessageKey> = {
  checking: 'progressChecking',
  downloading: 'progressDownloading',
  building: 'progressBuilding',
};

export const progressWords = (progress: SyncProgress): string =>
  progress.step === 'downloading'
    ? t(STEPS.downloading, formatBytes(progress.receivedBytes), formatBytes(progress.totalBytes))
    : t(STEPS[progress.step]);
