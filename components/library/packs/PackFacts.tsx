import type { ComponentChildren } from 'preact';

import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import type { InstalledPack } from '../../../utils/store/packs-database.ts';
import { formatDate } from '../../format-date.ts';
import { Time } from '../../Time.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { nextWords, outcomeWords } from './outcome-words.ts';
import { packCounts } from './pack-counts.ts';

interface Props {
  pack: InstalledPack | null;
  subscription: Subscription | null;
  now: number;
}

type Fact = [string, ComponentChildren];

/** What a pack is and holds and, when it is followed, how it is kept up to date. */
export const PackFacts = ({ pack, subscription, now }: Props) => (
  <dl class="pk-facts">
    {[
      ...(pack ? packFacts(pack, now) : []),
      ...(subscription ? syncFacts(subscription, now) : []),
    ].map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function packFacts({ head, counts, installedAt, origin }: InstalledPack, now: number): Fact[] {
  const { version, published, license } = head;
  return [
    [
      t('packVersion'),
      published === undefined ? version : t('packVersionOf', version, formatDate(published)),
    ],
    [t('packHolds'), packCounts(counts.claims, counts.speakers, counts.sources)],
    [t('packLicence'), <bdi key="licence">{license ?? t('packNoLicence')}</bdi>],
    ...(origin === 'subscription'
      ? []
      : [[t('packSince'), <Time key="since" at={installedAt} now={now} />] as Fact]),
  ];
}

function syncFacts(subscription: Subscription, now: number): Fact[] {
  const { outcome, lastCheckedAt, lastChangedAt, nextCheckAt, key, url } = subscription;
  const since = (at: number | null) => (at === null ? t('syncNever') : <Time at={at} now={now} />);
  return [
    [
      t('syncChecked'),
      <>
        {since(outcome?.at ?? null)}
        {outcome && `: ${outcomeWords(outcome)}`}
      </>,
    ],
    ...(outcome?.kind === 'failed'
      ? [[t('syncLastGood'), since(lastCheckedAt)] satisfies Fact]
      : []),
    [t('syncChanged'), since(lastChangedAt)],
    [
      t('syncNext'),
      <Time key="next" at={nextCheckAt} now={now} words={nextWords(nextCheckAt, now)} />,
    ],
    key
      ? [t('syncKey'), <Fingerprint key="key" keyId={key.keyId} />]
      : [t('syncUnsigned'), t('syncAnybody')],
    [
      t('syncAddress'),
      <span key="url" class="wrap" dir="ltr">
        {url}
      </span>,
    ],
  ];
}
