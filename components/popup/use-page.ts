import { useCallback, useEffect, useState } from 'preact/hooks';

import type { PageState } from '../../utils/claim/reading.ts';
import {
  type LibraryStatus,
  sendToBackground,
  sendToTab,
  watchTabReading,
} from '../../utils/extension/messages.ts';
import { hasAccess, isWebPage, watchAccess } from '../../utils/extension/permissions.ts';
import { type SiteChoice, siteChoices, siteOf } from '../../utils/extension/settings.ts';
import { findTab, type ReadTab } from '../../utils/extension/tabs.ts';

/** What the popup shows: the page's own answer, or why there is none. */
export type PopupState =
  | PageState
  /** The browser lets no extension read it: its own pages, its store. */
  | { kind: 'browser-page' }
  | { kind: 'no-access' }
  /** Allowed, but opened before the extension was. */
  | { kind: 'not-started' }
  | { kind: 'library-broken'; message: string };

export interface Page {
  tab: ReadTab | null;
  state: PopupState;
  choice: SiteChoice;
  /** Claims that pages are compared with; 0 until it is known. */
  claims: number;
}

/** The page in front of the reader, kept up to date while the popup is open; `undefined` until it is known. */
export function usePage(tabId: number | null): Page | undefined {
  const [page, setPage] = useState<Page>();

  const look = useCallback(() => void lookAt(tabId).then(setPage), [tabId]);
  useEffect(() => {
    look();
    const stop = new AbortController();
    watchAccess(look, stop.signal);
    const unwatch = siteChoices.watch(look);
    return () => {
      stop.abort();
      unwatch();
    };
  }, [look]);
  const watched = page?.tab?.id;
  useEffect(() => {
    if (watched === undefined) return;
    const stop = new AbortController();
    watchTabReading(watched, look, stop.signal);
    return () => stop.abort();
  }, [watched, look]);

  return page;
}

async function lookAt(tabId: number | null): Promise<Page> {
  const [tab, library] = await Promise.all([
    findTab(tabId).catch(() => null), // expected: the tab was closed
    sendToBackground('getLibraryStatus'),
  ]);
  const choices = await siteChoices.getValue();
  const isWeb = tab?.url !== undefined && isWebPage(tab.url);
  return {
    tab,
    state: await findState(tab, library),
    choice: (isWeb && tab?.url && choices[siteOf(tab.url)]) || 'on',
    claims: library.kind === 'ready' ? library.claims : 0,
  };
}

async function findState(tab: ReadTab | null, library: LibraryStatus): Promise<PopupState> {
  if (!tab) return { kind: 'browser-page' };
  if (library.kind === 'broken') return { kind: 'library-broken', message: library.message };
  try {
    return await sendToTab(tab.id, 'getPageState');
  } catch {
    // expected: no script in that tab, and the reasons for it differ
    if (tab.url === undefined) return { kind: 'no-access' };
    if (!isWebPage(tab.url)) return { kind: 'browser-page' };
    if (!(await hasAccess(tab.url))) return { kind: 'no-access' };
    return tab.loading ? { kind: 'reading' } : { kind: 'not-started' };
  }
}
