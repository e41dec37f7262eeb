import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { listProgress } from '../../../utils/store/install-progress.ts';
import { listRemovedPacks, loadPack } from '../../../utils/store/packs.ts';
import type { InstalledPack } from '../../../utils/store/packs-database.ts';
import { listSubscriptions } from '../../../utils/store/subscriptions.ts';
import { useLiveQuery } from '../../use-live-query.ts';
import { useNow } from '../../use-now.ts';
import { FollowPack } from './FollowPack.tsx';
import { ImportPack } from './ImportPack.tsx';
import { PackList } from './PackList.tsx';
import { PacksHead } from './PacksHead.tsx';
import { RemovedPacks } from './RemovedPacks.tsx';
import { useGivenLink } from './use-given-link.ts';
import './packs.css';
import './follow.css';

interface Props {
  packs: InstalledPack[];
}

export function PacksPage({ packs }: Props) {
  const removed = useLiveQuery(listRemovedPacks, []) ?? [];
  const progress = useLiveQuery(listProgress, []) ?? [];
  const subscriptions = useLiveQuery(listSubscriptions, []) ?? [];
  const given = useGivenLink();
  const now = useNow(subscriptions);
  return (
    <>
      <PacksHead
        subscriptions={subscriptions}
        now={now}
        onSyncAll={() => void sendToBackground('syncNow', null)}
      />
      <div class="cols">
        <section aria-labelledby="packs-installed">
          <h2 class="vh" id="packs-installed">
            {t('packsInstalled')}
          </h2>
          <PackList {...{ packs, subscriptions, now }} load={loadPack} />
          <RemovedPacks removed={removed} />
        </section>
        <aside class="add" aria-label={t('packAdd')}>
          <FollowPack
            given={given}
            findSubscription={(packId) =>
              subscriptions.find((one) => one.packId === packId) ?? null
            }
          />
          <ImportPack
            installedVersion={(packId) =>
              packs.find(({ id }) => id === packId)?.head.version ?? null
            }
            progressOf={(packId) => progress.find((one) => one.packId === packId) ?? null}
          />
        </aside>
      </div>
    </>
  );
}
