import { useEffect, useState } from 'preact/hooks';

import type { Reading } from '../../utils/claim/reading.ts';
import type { OutdatedPack } from '../../utils/claim/subscription.ts';
import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { sendToBackground } from '../../utils/extension/messages.ts';
import { formatDate } from '../format-date.ts';
import { isolate } from '../isolate.ts';

const WORDS: Record<OutdatedPack['kind'], MessageKey> = {
  stale: 'popupStale',
  unreached: 'popupUnreached',
};

/** Names the followed packs that something on the page comes from and that have not been kept up to date. */
export function OutdatedPacks({ reading }: { reading: Reading }) {
  const [outdated, setOutdated] = useState<OutdatedPack[]>([]);
  const shown = listShownPacks(reading);

  useEffect(() => {
    let current = true;
    const ask = async () => {
      const all = shown.size === 0 ? [] : await sendToBackground('listOutdated');
      if (current) setOutdated(all.filter(({ packId }) => shown.has(packId)));
    };
    ask().catch(console.error);
    return () => {
      current = false;
    };
  }, [[...shown].join('\n')]);

  return outdated.length === 0 ? null : (
    <p class="popup-outdated micro">
      {outdated
        .map(({ kind, title, since }) => t(WORDS[kind], isolate(title), dateOf(since)))
        .join(' ')}
    </p>
  );
}

const listShownPacks = ({ claims, speakers }: Reading): Set<string> =>
  new Set([
    ...Object.values(claims).flatMap(({ packId, alsoIn }) => [
      packId,
      ...alsoIn.map((other) => other.packId),
    ]),
    ...Object.values(speakers).map(({ packId }) => packId),
  ]);

const dateOf = (time: number): string => formatDate(new Date(time).toISOString());
