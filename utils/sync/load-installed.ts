import type { Subscription } from '../claim/subscription.ts';
import { NO_RECORDS, type Records } from '../pack/transport/records.ts';
import { findPack } from '../store/packs.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import { listRecords } from '../store/records.ts';

/** What the last sync left in use; `null` when it was removed or replaced since, by a file with the same id for one. */
export async function findInstalled({
  packId,
  current,
}: Subscription): Promise<InstalledPack | null> {
  const pack = await findPack(packId);
  return pack?.origin === 'subscription' && pack.generation === current?.generation ? pack : null;
}

/** Its records, each kind sorted by id. */
export const loadInstalled = async (installed: InstalledPack | null): Promise<Records> =>
  installed === null
    ? NO_RECORDS
    : {
        speakers: await listRecords(installed, 'speaker'),
        sources: await listRecords(installed, 'source'),
        claims: await listRecords(installed, 'claim'),
      };
