/** The one alarm by which the browser wakes the background for a sync. It is a hint: due times are in the database. */
import { browser } from 'wxt/browser';

const NAME = 'sync';
/** Chrome keeps alarms of an unpacked extension to the second and all others to half a minute. */
const MIN_WAIT_MS = 30_000;

/** Epoch ms, or `null` for no alarm. Browsers forget alarms when they or the extension are updated, so it is made anew. */
export async function setSyncAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: Math.max(at, Date.now() + MIN_WAIT_MS) });
}

/** Listens at once. */
export function onSyncAlarm(run: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) run().catch(console.error); // nobody else would hear of it
  });
}
