import { useId, useState } from 'preact/hooks';

import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { PackButtons } from './PackButtons.tsx';
import { PackFacts } from './PackFacts.tsx';
import type { PackActions } from './PackItem.tsx';
import { SyncState } from './SyncState.tsx';

interface Props {
  subscription: Subscription;
  now: number;
  actions: Pick<PackActions, 'onSync' | 'onAllow' | 'onRemove'>;
}

/** A pack that is followed and of which nothing is here yet. */
export function PendingPack({ subscription, now, actions }: Props) {
  const [failed, setFailed] = useState(false);
  const titleId = useId();
  const { title, publisher, packId } = subscription;

  const attempt = (change: Promise<void>) => {
    setFailed(false);
    change.catch(() => setFailed(true)); // expected: the browser stopped the background meanwhile
  };

  return (
    <li class="pk" aria-labelledby={titleId}>
      <div>
        <h3 class="claim" id={titleId} dir="auto">
          {title}
        </h3>
        <p class="meta">
          <bdi>{publisher ?? t('packUnnamedPublisher')}</bdi>
          <span class="sep wrap">{packId}</span>
        </p>
      </div>
      <SyncState {...{ subscription, now }} onAllow={() => attempt(actions.onAllow())} />
      <PackFacts pack={null} subscription={subscription} now={now} />
      <PackButtons
        {...{ title, actions, attempt }}
        followed
        exporting={null}
        onExporting={() => undefined}
      />
      <p class="st bad" role="alert" hidden={!failed}>
        {failed && <span>{t('packFailed')}</span>}
      </p>
    </li>
  );
}
