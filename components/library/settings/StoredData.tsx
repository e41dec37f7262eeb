import { useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';

export interface Stored {
  notes: number;
  packs: number;
  claims: number;
}

interface Props {
  stored: Stored;
}

/** What is kept on this computer, and the way to build the library again. */
export function StoredData({ stored }: Props) {
  const [said, setSaid] = useState('');

  const handleRebuild = async () => {
    setSaid(t('storedRebuilding'));
    try {
      await sendToBackground('rebuildIndex');
      setSaid(t('storedRebuilt'));
    } catch {
      setSaid(t('storedNotRebuilt')); // expected: no space, or packs that cannot be read
    }
  };

  return (
    <>
      <dl class="facts">
        <dt>{t('storedNotebook')}</dt>
        <dd>{t('storedNotes', stored.notes)}</dd>
        <dt>{t('libraryTitle')}</dt>
        <dd>{t('storedPacks', stored.packs, stored.claims)}</dd>
        <dt>{t('sectionSettings')}</dt>
        <dd>{t('storedSettings')}</dd>
        <dt>{t('storedNot')}</dt>
        <dd>{t('storedNotMore')}</dd>
      </dl>
      <div class="btns">
        <button type="button" class="btn" onClick={() => void handleRebuild()}>
          {t('storedRebuild')}
        </button>
      </div>
      <p class="meta" role="status">
        {said}
      </p>
    </>
  );
}
