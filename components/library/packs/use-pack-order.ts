import { useEffect, useRef, useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import type { InstalledPack } from '../../../utils/store/packs-database.ts';
import { isolate } from '../../isolate.ts';
import { moveButtonId } from './PackPlace.tsx';

export interface PackOrder {
  /** Moves a pack one place up or down; the focus goes with it. */
  move(packId: string, step: -1 | 1): Promise<void>;
  /** What was moved where, to be said aloud. */
  told: string;
}

export function usePackOrder(packs: readonly InstalledPack[]): PackOrder {
  const moved = useRef<string | null>(null);
  const [told, setTold] = useState('');
  const order = packs.map(({ id }) => id);

  useEffect(() => {
    if (moved.current !== null) document.getElementById(moved.current)?.focus();
    moved.current = null;
  }, [order.join('\n')]);

  return {
    told,
    async move(packId, step) {
      const from = order.indexOf(packId);
      const next = order.filter((id) => id !== packId);
      next.splice(from + step, 0, packId);
      moved.current = moveButtonId(packId, step);
      await sendToBackground('setPackOrder', next);
      const title = packs[from]?.head.title ?? packId;
      setTold(t('packMoved', isolate(title), from + step + 1, order.length));
    },
  };
}
