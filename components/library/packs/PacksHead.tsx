import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { formatRelative } from '../../format-relative.ts';
import { nextWords } from './outcome-words.ts';

interface Props {
  subscriptions: Subscription[];
  now: number;
  onSyncAll(): void;
}

/** The page's title and, when anything is followed, when it was looked after and will be. */
export const PacksHead = ({ subscriptions, now, onSyncAll }: Props) => (
  <header class="page-head">
    <h1 class="title">{t('sectionPacks')}</h1>
    {subscriptions.length > 0 && (
      <div class="btns">
        <button type="button" class="btn" onClick={onSyncAll}>
          <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M13 6A5.3 5.3 0 0 0 3.5 5.3M3 10a5.3 5.3 0 0 0 9.5.7M3.3 2.5v3h3M12.7 13.5v-3h-3" />
          </svg>
          {t('syncAll')}
        </button>
        <span class="micro">{timesText(subscriptions, now)}</span>
      </div>
    )}
  </header>
);

function timesText(subscriptions: Subscription[], now: number): string {
  const checked = subscriptions.flatMap(({ lastCheckedAt }) => lastCheckedAt ?? []);
  const next = Math.min(...subscriptions.map(({ nextCheckAt }) => nextCheckAt));
  const nextText = nextWords(next, now);
  return checked.length === 0
    ? t('syncAllNext', nextText)
    : t('syncAllTimes', formatRelative(Math.max(...checked), now), nextText);
}
