import { beforeEach, expect, it } from 'vitest';

import type { Subscription } from '../../../utils/claim/subscription.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { listOutdated, putSubscription } from '../../../utils/store/subscriptions.ts';

const follow = (packId: string, part: Partial<Subscription> = {}) =>
  putSubscription({
    packId,
    url: `https://packs.example/${packId}/head.json`,
    title: packId,
    publisher: null,
    key: null,
    current: null,
    followedAt: 1,
    nextCheckAt: 0,
    failures: 0,
    lastCheckedAt: 5,
    lastChangedAt: null,
    staleSince: null,
    outcome: null,
    progress: null,
    staged: null,
    refusedHead: null,
    ...part,
  });

beforeEach(async () => {
  await packsDatabase.delete();
  await packsDatabase.open();
});

it('lists packs that are stale or fail again and again, and since when', async () => {
  await follow('a-fine');
  await follow('b-stale', { staleSince: 3 });
  await follow('c-once', { failures: 1 });
  await follow('d-failing', { failures: 3 });
  await follow('e-never', { failures: 9, lastCheckedAt: null });
  expect(await listOutdated()).toEqual([
    { packId: 'b-stale', title: 'b-stale', kind: 'stale', since: 3 },
    { packId: 'd-failing', title: 'd-failing', kind: 'unreached', since: 5 },
    { packId: 'e-never', title: 'e-never', kind: 'unreached', since: 1 },
  ]);
});
