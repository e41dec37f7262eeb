import type { ComponentChildren } from 'preact';

import type { PackPreview, Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { formatBytes } from '../../format-bytes.ts';
import { formatDate } from '../../format-date.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { packCounts } from './pack-counts.ts';

interface Props {
  preview: PackPreview;
  /** When a pack of this name is followed already. */
  followed: Subscription | null;
  onFollow(): void;
  onDismiss(): void;
}

/** What a link leads to, before anything is taken: in the pack's own words, and by whom it is signed. */
export const FollowPreview = ({ preview, followed, onFollow, onDismiss }: Props) => (
  <>
    <h3 class="claim lede" dir="auto">
      {preview.title}
    </h3>
    {preview.description !== null && (
      <p class="meta" dir="auto">
        {preview.description}
      </p>
    )}
    <Facts preview={preview} />
    <SignedBy preview={preview} followed={followed} />
    {preview.known !== null && (
      <p class="notice">{t(preview.known === 'followed' ? 'followAgain' : 'followImported')}</p>
    )}
    {preview.samples.length > 0 && (
      <>
        <h4 class="h">{t('packSamples')}</h4>
        <ul class="plain serif">
          {preview.samples.map((text) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      </>
    )}
    <div class="btns">
      <button type="button" class="btn primary" onClick={onFollow}>
        {preview.known === 'followed' ? t('followRenew') : t('followTake')}
      </button>
      <button type="button" class="btn quiet" onClick={onDismiss}>
        {t('cancel')}
      </button>
    </div>
  </>
);

function Facts({ preview }: { preview: PackPreview }) {
  const { publisher, license, language, version, published, counts, sizeBytes } = preview;
  const facts: [string, ComponentChildren][] = [
    [
      t('packPublisher'),
      publisher ? (
        <ExternalLink url={publisher.url}>
          <bdi>{publisher.name}</bdi>
        </ExternalLink>
      ) : (
        t('packNoPublisher')
      ),
    ],
    [t('packLicence'), <bdi key="licence">{license ?? t('packNoLicence')}</bdi>],
    [t('packLanguage'), languageName(language)],
    [
      t('packVersion'),
      published === null ? version : t('packVersionOf', version, formatDate(published)),
    ],
    [t('packHolds'), packCounts(counts.claims, counts.speakers, counts.sources)],
    [t('packDownload'), formatBytes(sizeBytes)],
  ];
  return (
    <dl class="facts tidy">
      {facts.map(([name, value]) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name} is`}>{value}</dd>,
      ])}
    </dl>
  );
}

/** Who answers for what the host sends, now and at every later sync. */
function SignedBy({ preview: { keyId, keyFrom }, followed }: Pick<Props, 'preview' | 'followed'>) {
  const pinned = followed?.key?.keyId ?? null;
  return (
    <>
      {keyId === null ? (
        <p class="notice warn">{t('keyNone')}</p>
      ) : (
        <div class={keyFrom === 'link' ? 'notice' : 'notice warn'}>
          <p>{t(keyFrom === 'link' ? 'keyFromLink' : 'keyFirstUse')}</p>
          <Fingerprint keyId={keyId} />
        </div>
      )}
      {pinned !== null && pinned !== keyId && (
        <div class="notice bad">
          <p>{t('keyOther')}</p>
          <Fingerprint keyId={pinned} />
        </div>
      )}
    </>
  );
}

function languageName(language: string): string {
  try {
    const names = new Intl.DisplayNames(t('languageTag'), { type: 'language' });
    return names.of(language) ?? language;
  } catch {
    return language; // expected: a pack may name any
  }
}
