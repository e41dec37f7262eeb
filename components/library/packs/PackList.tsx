import type { Pack } from '../../../utils/claim/pack.ts';
import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { originPattern, requestAccess } from '../../../utils/extension/permissions.ts';
import type { InstalledPack } from '../../../utils/store/packs-database.ts';
import { type PackActions, PackItem } from './PackItem.tsx';
import { PendingPack } from './PendingPack.tsx';
import { type PackOrder, usePackOrder } from './use-pack-order.ts';

interface Props {
  /** In the reader's order. */
  packs: InstalledPack[];
  subscriptions: Subscription[];
  /** Epoch ms. */
  now: number;
  load(pack: InstalledPack): Promise<Pack>;
}

/** All packs in their order; before them those that are followed and of which nothing is here yet. */
export function PackList({ packs, subscriptions, now, load }: Props) {
  const order = usePackOrder(packs);
  const pending = subscriptions.filter(({ packId }) => packs.every(({ id }) => id !== packId));
  return (
    <>
      {packs.length + pending.length === 0 && <p class="pk meta">{t('packsNone')}</p>}
      {packs.length > 1 && <p class="pk-hint meta">{t('packsOrder')}</p>}
      <p class="vh" role="status">
        {order.told}
      </p>
      <ul>
        {pending.map((one) => (
          <PendingPack
            key={one.packId}
            subscription={one}
            now={now}
            actions={syncActions(one.packId, one)}
          />
        ))}
        {packs.map((pack, index) => {
          const subscription = subscriptions.find(({ packId }) => packId === pack.id) ?? null;
          return (
            <PackItem
              key={pack.id}
              {...{ pack, subscription, now }}
              place={{ isFirst: index === 0, isLast: index === packs.length - 1 }}
              actions={{ ...packActions(pack, subscription, order), load: () => load(pack) }}
            />
          );
        })}
      </ul>
    </>
  );
}

const packActions = (
  pack: InstalledPack,
  subscription: Subscription | null,
  order: PackOrder,
): Omit<PackActions, 'load'> => ({
  ...syncActions(pack.id, subscription),
  onSwitch: (enabled) => sendToBackground('setPackEnabled', pack.id, enabled),
  onMarks: (marks) => sendToBackground('setPackMarks', pack.id, marks),
  onMove: (step) => order.move(pack.id, step),
  onApprove: () => sendToBackground('approveUpdate', pack.id),
  onRefuse: () => sendToBackground('refuseUpdate', pack.id),
});

function syncActions(
  packId: string,
  subscription: Subscription | null,
): Pick<PackActions, 'onSync' | 'onAllow' | 'onRemove'> {
  const onSync = () => sendToBackground('syncNow', packId);
  return {
    onSync,
    onAllow: async () => {
      if (subscription && (await requestAccess(originPattern(subscription.url)))) await onSync();
    },
    onRemove: () => sendToBackground('removePack', packId),
  };
}
