import { useEffect, useRef } from 'preact/hooks';

import type { Subscription, SyncFailure } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { siteOfPattern } from '../../../utils/extension/permissions.ts';
import { isolate } from '../../isolate.ts';
import { FollowPreview } from './FollowPreview.tsx';
import { FAILURE_WORDS } from './failure-words.ts';
import { Problem } from './Problem.tsx';
import type { FollowState } from './use-follow.ts';

interface Props {
  state: FollowState;
  findSubscription(packId: string): Subscription | null;
  onAllow(): void;
  onFollow(): void;
  onDismiss(): void;
}

/** Where following a pack stands: from looking at its address to what became of it. */
export function FollowProgress({ state, findSubscription, onAllow, onFollow, onDismiss }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // what was pressed may be gone by now, and the keyboard would begin at the top of the page
    if (state.kind !== 'rest' && document.activeElement === document.body) place.current?.focus();
  }, [state.kind]);

  return (
    <section
      class={state.kind === 'rest' ? undefined : 'imp'}
      aria-label={t('followState')}
      ref={place}
      tabIndex={-1}
    >
      <p class="meta" role="status">
        {statusText(state)}
      </p>
      {(state.kind === 'looking' || state.kind === 'following') && (
        <progress aria-label={statusText(state)} />
      )}
      {state.kind === 'found' && (
        <FollowPreview
          preview={state.preview}
          followed={findSubscription(state.preview.packId)}
          onFollow={onFollow}
          onDismiss={onDismiss}
        />
      )}
      {state.kind === 'needs-access' && <AskAccess {...{ ...state, onAllow, onDismiss }} />}
      {state.kind === 'refused' && <Refused {...state} onDismiss={onDismiss} />}
      {state.kind === 'done' && state.outcome.kind === 'failed' && (
        <Problem problem={state.outcome.problem} />
      )}
    </section>
  );
}

function statusText(state: FollowState): string {
  if (state.kind === 'looking') return t('followLooking');
  if (state.kind === 'following') return t('followTaking', isolate(state.preview.title));
  if (state.kind !== 'done') return '';
  const title = isolate(state.preview.title);
  return state.outcome.kind === 'failed'
    ? t('followDoneLater', title, t(FAILURE_WORDS[state.outcome.reason]))
    : t('followDone', title);
}

interface AskProps {
  pattern: string;
  declined: boolean;
  onAllow(): void;
  onDismiss(): void;
}

function AskAccess({ pattern, declined, onAllow, onDismiss }: AskProps) {
  const host = siteOfPattern(pattern) ?? pattern;
  return (
    <>
      <p>{t('followAccess', host)}</p>
      {declined && (
        <p class="notice" role="status">
          {t('followDeclined', host)}
        </p>
      )}
      <div class="btns">
        <button type="button" class="btn primary" onClick={onAllow}>
          {t('followAllow', host)}
        </button>
        <button type="button" class="btn quiet" onClick={onDismiss}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}

interface RefusedProps {
  reason: SyncFailure;
  problem: string;
  onDismiss(): void;
}

const Refused = ({ reason, problem, onDismiss }: RefusedProps) => (
  <>
    <p class="st bad" role="alert">
      <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.7v.1" />
      </svg>
      <span>
        {t(FAILURE_WORDS[reason])} {t('followNothingTaken')}
      </span>
    </p>
    <Problem problem={problem} />
    <div class="btns">
      <button type="button" class="btn quiet small" onClick={onDismiss}>
        {t('importDismiss')}
      </button>
    </div>
  </>
);
