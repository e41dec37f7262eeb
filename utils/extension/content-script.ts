/** Background only: keeps the content script where the reader allowed it, and nowhere else. */
import { browser } from 'wxt/browser';

import { sendToTab } from './messages.ts';
import { listAccess } from './permissions.ts';

const ID = 'news-page';
const FILE = '/news-page.js'; // as WXT names the output of entrypoints/news-page
const CARD = '/news-card.js';

let last: Promise<void> = Promise.resolve();

/**
 * Registers the content script for the origins that are granted now. Safe to call at every start, install
 * and permission change; an update of the extension forgets registrations, so the next call makes them anew.
 * Open tabs that became allowed are read at once.
 */
export function registerContentScript(): Promise<void> {
  last = last.then(registerOnce, registerOnce); // one after another: two at once would register the id twice
  return last;
}

/**
 * Reads the page in a tab once, whatever the site's choice; the reader has just clicked for it.
 * Pages on which the browser allows no extension are left alone.
 */
export async function readTabOnce(tabId: number): Promise<void> {
  if (!(await isListening(tabId)) && !(await inject(tabId))) return;
  await sendToTab(tabId, 'readAnyway');
}

/** Brings the card to a page that is being read. Throws when the browser does not allow it any more. */
export async function injectCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CARD] });
}

async function registerOnce(): Promise<void> {
  const matches = await listAccess();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const before = registered?.matches ?? [];
  if (registered && matches.length === 0) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches, js: [FILE], runAt: 'document_idle' as const };
  if (!registered && matches.length > 0) await browser.scripting.registerContentScripts([script]);
  if (registered && !sameMembers(before, matches)) {
    await browser.scripting.updateContentScripts([script]);
  }
  await readOpenTabs(matches.filter((pattern) => !before.includes(pattern)));
}

async function readOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !(await isListening(id))) await inject(id);
    }),
  );
}

/** Whether our script of this very version already runs there. */
async function isListening(tabId: number): Promise<boolean> {
  try {
    await sendToTab(tabId, 'getPageState');
    return true;
  } catch {
    return false; // expected: no script in that tab, or one cut off by an update
  }
}

async function inject(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
    return true;
  } catch {
    return false; // expected: browser pages, web stores, error pages, a tab just closed
  }
}

const sameMembers = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
