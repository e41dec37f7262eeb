import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { siteOfPattern } from '../../../utils/extension/permissions.ts';
import { outcomeWords, progressWords, type SyncStatus, syncStatus } from './outcome-words.ts';
import { Problem } from './Problem.tsx';

interface Props {
  subscription: Subscription;
  now: number;
  /** Asks for the pack's host; during a click. */
  onAllow(): void;
}

const SIGNS: Record<SyncStatus['tone'], string> = {
  ok: 'M3 8.5 6.5 12 13 4.5',
  plain: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2 1.3',
  warn: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.7v.1',
};

/** Where a followed pack stands, what is being done about it, and what to do when something is in the way. */
export function SyncState({ subscription, now, onAllow }: Props) {
  const { progress, outcome, url } = subscription;
  const { tone, text } = syncStatus(subscription, now);
  const failed = outcome?.kind === 'failed' ? outcome : null;
  return (
    <>
      <p class={`st ${tone}`} hidden={progress !== null}>
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
          <path d={SIGNS[tone]} />
        </svg>
        <span>{text}</span>
      </p>
      <p class="meta" role="status" hidden={progress === null}>
        {progress && progressWords(progress)}
      </p>
      {progress && (
        <progress
          aria-label={progressWords(progress)}
          {...(progress.step === 'downloading' && {
            max: progress.totalBytes,
            value: progress.receivedBytes,
          })}
        />
      )}
      {!progress && failed && <Problem problem={`${outcomeWords(failed)}. ${failed.problem}`} />}
      {!progress && failed?.reason === 'needs-access' && (
        <div class="btns">
          <button type="button" class="btn small" onClick={onAllow}>
            {t('followAllow', siteOfPattern(`${url}/`) ?? url)}
          </button>
        </div>
      )}
    </>
  );
}
