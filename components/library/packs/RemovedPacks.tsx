import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import type { RemovedPack } from '../../../utils/store/packs-database.ts';

/** The packs inside the extension that the reader took out, and the way back. */
export const RemovedPacks = ({ removed }: { removed: RemovedPack[] }) =>
  removed.length === 0 ? null : (
    <div class="pk removed">
      <p class="meta">{t('packsRemoved', removed.map(({ title }) => title).join(', '))}</p>
      <button
        type="button"
        class="btn small"
        onClick={() => void sendToBackground('restoreShippedPacks')}
      >
        {t('packsRestore')}
      </button>
    </div>
  );
