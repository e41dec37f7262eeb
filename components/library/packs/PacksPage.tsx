import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { listProgress } from '../../../utils/store/install-progress.ts';
import { listRemovedPacks, loadPack } from '../../../utils/store/packs.ts';
import type { InstalledPack } from '../../../utils/store/packs-database.ts';
import { useLiveQuery } from '../../use-live-query.ts';
import { ImportPack } from './ImportPack.tsx';
import { PackItem } from './PackItem.tsx';
import './packs.css';

interface Props {
  packs: InstalledPack[];
}

export function PacksPage({ packs }: Props) {
  const removed = useLiveQuery(listRemovedPacks, []) ?? [];
  const progress = useLiveQuery(listProgress, []) ?? [];
  const versions = new Map(packs.map(({ id, head }) => [id, head.version]));
  return (
    <>
      <header class="page-head">
        <h1 class="title">{t('sectionPacks')}</h1>
      </header>
      <div class="cols">
        <section aria-labelledby="packs-installed">
          <h2 class="vh" id="packs-installed">
            {t('packsInstalled')}
          </h2>
          {packs.length === 0 && <p class="pk meta">{t('packsNone')}</p>}
          <ul>
            {packs.map((pack) => (
              <PackItem
                key={pack.id}
                pack={pack}
                onSwitch={(enabled) => sendToBackground('setPackEnabled', pack.id, enabled)}
                onRemove={() => sendToBackground('removePack', pack.id)}
                load={() => loadPack(pack)}
              />
            ))}
          </ul>
          {removed.length > 0 && (
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
          )}
        </section>
        <aside class="add" aria-label={t('packAdd')}>
          <ImportPack
            installedVersion={(packId) => versions.get(packId) ?? null}
            progressOf={(packId) => progress.find((one) => one.packId === packId) ?? null}
          />
        </aside>
      </div>
    </>
  );
}
