import { useId, useState } from 'preact/hooks';

import type { Pack } from '../../../utils/claim/pack.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import type { InstalledPack, PackOrigin } from '../../../utils/store/packs-database.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { formatTime } from '../../format-time.ts';
import { Switch } from '../../Switch.tsx';
import { ExportPack } from './ExportPack.tsx';
import { packCounts } from './pack-counts.ts';

const ORIGINS: Record<PackOrigin, MessageKey> = {
  starter: 'packShipped',
  demo: 'packShipped',
  file: 'packImported',
  subscription: 'packFollowed',
};

interface Props {
  pack: InstalledPack;
  onSwitch(enabled: boolean): Promise<void>;
  onRemove(): Promise<void>;
  /** The pack with all its records. */
  load(): Promise<Pack>;
}

/** One installed pack. */
export function PackItem({ pack, onSwitch, onRemove, load }: Props) {
  const { head, enabled, origin } = pack;
  const [removing, setRemoving] = useState(false);
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
          <h3 class="claim" id={titleId}>
            {head.title}
          </h3>
          <Publisher head={head} />
        </div>
        <Switch
          label={t('packUse', head.title)}
          word={enabled ? t('packUsed') : t('packPaused')}
          checked={enabled}
          onChange={(checked) => attempt(onSwitch(checked))}
        />
      </div>
      <p class="st">
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 2h5.5L12.5 5v9H4zM9.5 2v3h3" />
        </svg>
        <span>{t(ORIGINS[origin])}</span>
      </p>
      {head.description !== undefined && <p class="meta">{head.description}</p>}
      <PackFacts pack={pack} />
      {removing && (
        <ConfirmRemoval
          title={head.title}
          onRemove={() => attempt(onRemove())}
          onKeep={() => setRemoving(false)}
        />
      )}
      {!removing && (
        <div class="btns">
          <button
            type="button"
            class="btn quiet small"
            aria-expanded={exporting}
            onClick={() => setExporting(!exporting)}
          >
            {t('exportOpen')}
          </button>
          <button type="button" class="btn quiet small" onClick={() => setRemoving(true)}>
            {t('remove')}
          </button>
        </div>
      )}
      {exporting && <ExportPack packId={pack.id} load={load} />}
      <p class="st bad" role="alert" hidden={!failed}>
        {failed && <span>{t('packFailed')}</span>}
      </p>
    </li>
  );
}

const Publisher = ({ head: { publisher, id } }: Pick<InstalledPack, 'head'>) => (
  <p class="meta">
    {publisher ? (
      <ExternalLink url={publisher.url}>{publisher.name}</ExternalLink>
    ) : (
      t('packUnnamedPublisher')
    )}
    <span class="sep wrap">{id}</span>
  </p>
);

function PackFacts({ pack: { head, counts, installedAt } }: Pick<Props, 'pack'>) {
  const facts: [MessageKey, string | number][] = [
    ['packVersion', head.version],
    ['packHolds', packCounts(counts.claims, counts.speakers, counts.sources)],
    ['packLicence', head.license ?? t('packNoLicence')],
    ['packSince', formatTime(installedAt)],
  ];
  return (
    <dl class="pk-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ConfirmProps {
  title: string;
  onRemove(): void;
  onKeep(): void;
}

const ConfirmRemoval = ({ title, onRemove, onKeep }: ConfirmProps) => (
  <div class="notice warn" role="alert">
    <p>{t('packRemoveAsk', title)}</p>
    <div class="btns">
      <button type="button" class="btn danger small" onClick={onRemove}>
        {t('packRemove')}
      </button>
      <button type="button" class="btn quiet small" onClick={onKeep}>
        {t('packKeep')}
      </button>
    </div>
  </div>
);
