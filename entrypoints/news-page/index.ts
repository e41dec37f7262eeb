// Runs on the sites the reader has allowed. A plain script, not WXT's content script: that one tells the page the
// extension's id in an event when it starts, and a page that repeats the event can switch it off.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { loadCard } from './load-card.ts';
import { startReading } from './start-reading.ts';

export default defineUnlistedScript(() => startReading(document, loadCard));
