import { useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import { ConfirmRemoval } from './ConfirmRemoval.tsx';
import type { PackActions } from './PackItem.tsx';

interface Props {
  title: string;
  followed: boolean;
  /** Whether the choice of export formats is open; `null` when there is nothing to export yet. */
  exporting: boolean | null;
  actions: Pick<PackActions, 'onSync' | 'onRemove'>;
  /** Tells the reader when it could not be done. */
  attempt(change: Promise<void>): void;
  onExporting(exporting: boolean): void;
}

/** What can be done with a pack as a whole. */
export function PackButtons({ title, followed, exporting, actions, attempt, onExporting }: Props) {
  const [removing, setRemoving] = useState(false);
  if (removing)
    return (
      <ConfirmRemoval
        title={title}
        followed={followed}
        onRemove={() => attempt(actions.onRemove())}
        onKeep={() => setRemoving(false)}
      />
    );
  return (
    <div class={followed ? 'btns followed' : 'btns'}>
      {followed && (
        <button type="button" class="btn small" onClick={() => attempt(actions.onSync())}>
          {t('syncNow')}
        </button>
      )}
      {exporting !== null && (
        <button
          type="button"
          class="btn quiet small"
          aria-expanded={exporting}
          onClick={() => onExporting(!exporting)}
        >
          {t('exportOpen')}
        </button>
      )}
      <button type="button" class="btn quiet small" onClick={() => setRemoving(true)}>
        {t(followed ? 'packUnfollow' : 'remove')}
      </button>
    </div>
  );
}
