// Waits until a page has been read and no longer changes: late paragraphs are part of the article.
import { setTimeout as sleep } from 'node:timers/promises';
import { askTab } from './ask.mjs';

const QUIET_MS = 1500; // longer than sites let pass between two late paragraphs
const LIMIT_MS = 15_000;

/**
 * The page's last state, or `null` when the extension never answered there.
 * @param {import('./browser.mjs').Tab} home
 * @param {number} tabId
 */
export async function settle(home, tabId, { quietMs = QUIET_MS, limitMs = LIMIT_MS } = {}) {
  const end = Date.now() + limitMs;
  let state = null;
  let seen = '';
  let since = Date.now();
  while (Date.now() < end) {
    state = await askTab(home, tabId, 'getPageState').catch(() => state); // not there yet, or between two documents
    const now = summary(state);
    if (now !== seen) [seen, since] = [now, Date.now()];
    if (now && Date.now() - since >= quietMs) break;
    await sleep(100);
  }
  return state;
}

/** Empty while there is nothing to rely on. */
function summary(state) {
  if (!state || state.kind === 'reading') return '';
  if (!state.reading) return state.kind;
  const { claimMentions, speakerMentions, quotes, compared } = state.reading;
  const counts = [claimMentions, speakerMentions, quotes].map((list) => list.length);
  return [state.kind, ...counts, compared.sentences].join(' ');
}
