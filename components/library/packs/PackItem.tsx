import { useId, useState } from 'preact/hooks';

import type { Pack } from '../../../utils/claim/pack.ts';
import type { Subscription } from '../../../utils/claim/subscription.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import type { InstalledPack, PackOrigin } from '../../../utils/store/packs-database.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { Switch } from '../../Switch.tsx';
import { ExportPack } from './ExportPack.tsx';
import { PackButtons } from './PackButtons.tsx';
import { PackFacts } from './PackFacts.tsx';
import { PackPlace, type Place } from './PackPlace.tsx';
import { StagedUpdate } from './StagedUpdate.tsx';
import { SyncState } from './SyncState.tsx';

const ORIGINS: Record<PackOrigin, MessageKey> = {
  starter: 'packShipped',
  demo: 'packShipped',
  file: 'packImported',
  subscription: 'packFollowed',
};

/** What the reader may do about a pack. Rejects when it could not be done. */
export interface PackActions {
  onSwitch(enabled: boolean): Promise<void>;
  onMarks(marks: boolean): Promise<void>;
  /** Up or down among the packs. */
  onMove(step: -1 | 1): Promise<void>;
  /** Also ends following. */
  onRemove(): Promise<void>;
  onSync(): Promise<void>;
  /** Asks for the host's permission, during a click, and syncs. */
  onAllow(): Promise<void>;
  onApprove(): Promise<void>;
  onRefuse(): Promise<void>;
  /** The pack with all its records. */
  load(): Promise<Pack>;
}

interface Props {
  pack: InstalledPack;
  /** `null` when it is not followed. */
  subscription: Subscription | null;
  place: Place;
  /** Epoch ms. */
  now: number;
  actions: PackActions;
}

/** One installed pack. */
export function PackItem({ pack, subscription, place, now, actions }: Props) {
  const { head, enabled, marks } = pack;
  const [exporting, setExporting] = useState(false);
  const [failed, setFailed] = useState(false);
  const titleId = useId();

  const attempt = (change: Promise<void>) => {
    setFailed(false);
    change.catch(() => setFailed(true)); // expected: no space, or the index could not be built
  };

  return (
    <li class="pk" aria-labelledby={titleId}>
      <div class="pk-top">
        <div>
          <h3 class="claim" id={titleId} dir="auto">
            {head.title}
          </h3>
          <Publisher head={head} />
        </div>
        <Switch
          label={t('packUse', head.title)}
          word={enabled ? t('packUsed') : t('packPaused')}
          checked={enabled}
          onChange={(checked) => attempt(actions.onSwitch(checked))}
        />
      </div>
      {head.description !== undefined && (
        <p class="meta" dir="auto">
          {head.description}
        </p>
      )}
      <State {...{ pack, subscription, now, actions, attempt }} />
      <PackFacts {...{ pack, subscription, now }} />
      <div class="pk-foot">
        <PackButtons
          {...{ title: head.title, exporting, actions, attempt }}
          followed={subscription !== null}
          onExporting={setExporting}
        />
        <PackPlace
          {...{ packId: pack.id, title: head.title, marks, ...place }}
          onMove={(step) => attempt(actions.onMove(step))}
          onMarks={(next) => attempt(actions.onMarks(next))}
        />
      </div>
      {exporting && <ExportPack packId={pack.id} load={actions.load} />}
      <p class="st bad" role="alert" hidden={!failed}>
        {failed && <span>{t('packFailed')}</span>}
      </p>
    </li>
  );
}

const Publisher = ({ head: { publisher, id } }: Pick<InstalledPack, 'head'>) => (
  <p class="meta">
    {publisher ? (
      <ExternalLink url={publisher.url}>
        <bdi>{publisher.name}</bdi>
      </ExternalLink>
    ) : (
      t('packUnnamedPublisher')
    )}
    <span class="sep wrap">{id}</span>
  </p>
);

interface StateProps extends Pick<Props, 'pack' | 'subscription' | 'now' | 'actions'> {
  attempt(change: Promise<void>): void;
}

/** Where it came from or, when it is followed, where it stands. */
function State({ pack, subscription, now, actions, attempt }: StateProps) {
  if (!subscription)
    return (
      <p class="st">
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 2h5.5L12.5 5v9H4zM9.5 2v3h3" />
        </svg>
        <span>{t(ORIGINS[pack.origin])}</span>
      </p>
    );
  const { counts } = pack;
  return (
    <>
      <SyncState subscription={subscription} now={now} onAllow={() => attempt(actions.onAllow())} />
      {subscription.staged && !subscription.progress && (
        <StagedUpdate
          staged={subscription.staged}
          entries={counts.claims + counts.speakers + counts.sources}
          onApprove={() => attempt(actions.onApprove())}
          onRefuse={() => attempt(actions.onRefuse())}
        />
      )}
    </>
  );
}
