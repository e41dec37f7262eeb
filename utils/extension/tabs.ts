import { browser } from 'wxt/browser';

import { sendToTab } from './messages.ts';

/** Asks every open page to read again, after packs or notes changed. Tabs without our script do not answer. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const asked = tabs.flatMap(({ id }) => (id === undefined ? [] : [sendToTab(id, 'refresh')]));
  await Promise.allSettled(asked);
}

/** A tab as the popup needs it. */
export interface ReadTab {
  id: number;
  /** Unknown where the extension may not look. */
  url: string | undefined;
  title: string;
  /** Whether the browser is still bringing the page. */
  loading: boolean;
}

/** The tab in front, or the one with this number; `null` when there is none. */
export async function findTab(tabId: number | null): Promise<ReadTab | null> {
  const [tab] =
    tabId === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(tabId)];
  if (tab?.id === undefined) return null;
  const { id, url, title = '', status } = tab;
  return { id, url, title, loading: status === 'loading' };
}

/** Steps through the marks of the page in front; a page without our script stays as it is. */
export async function stepMention(direction: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined)
    await Promise.allSettled([sendToTab(tab.id, 'stepMention', direction)]);
}

/** Opens the library at a section or record, `claims/<packId>/<claimId>`. */
export async function openLibrary(path: string): Promise<void> {
  await openPage(`/library.html#/${path}`);
}

export async function openWelcome(): Promise<void> {
  await openPage('/welcome.html');
}

async function openPage(path: `/${string}`): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/library.html') });
}
