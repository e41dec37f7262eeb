import type { ComponentChildren } from 'preact';

import { t } from '../../utils/extension/i18n.ts';
import { sendToBackground } from '../../utils/extension/messages.ts';

/** The ways out of the popup; before them what is to be said about what is shown. */
export const PopupFoot = ({ children }: { children: ComponentChildren }) => (
  <footer class="popup-foot">
    {children}
    <button type="button" class="btn quiet small" onClick={() => open('claims')}>
      <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3v10M6 3v10M9 3.2l3.2 9.6" />
      </svg>
      {t('libraryTitle')}
    </button>
    <button
      type="button"
      class="btn icon quiet small"
      aria-label={t('sectionSettings')}
      title={t('sectionSettings')}
      onClick={() => open('settings')}
    >
      <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6" />
        <circle cx="10.2" cy="5" r="1.7" />
        <circle cx="5.7" cy="11" r="1.7" />
      </svg>
    </button>
    <span class="micro push">{t('popupLocal')}</span>
  </footer>
);

const open = (path: string): void => void sendToBackground('openLibrary', path);
