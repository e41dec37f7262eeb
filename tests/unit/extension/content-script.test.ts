import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readTabOnce, registerContentScript } from '../../../utils/extension/content-script.ts';
import {
  removeAccess,
  requestAccess,
  siteOfPattern,
} from '../../../utils/extension/permissions.ts';
import { siteOf } from '../../../utils/extension/settings.ts';
import { fakeHostAccess } from '../../fake-host-access.ts';

const SITE = '*://*.gazette.example/*';

/** Tabs of the browser; those in `reading` answer as our content script does. */
function fakeTabs(tabs: { id: number; url: string }[], reading = new Set<number>()) {
  const asked: [number, string][] = [];
  fakeBrowser.tabs.query = (async ({ url = [] }: { url?: string[] }) =>
    tabs.filter((tab) => url.map(siteOfPattern).includes(siteOf(tab.url)))) as never;
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (id: number, { type }: { type: string }) => {
      if (!reading.has(id)) throw new Error('Could not establish connection.');
      asked.push([id, type]);
      return { value: { kind: 'reading' } };
    },
  });
  return { asked, reading };
}

describe('registerContentScript', () => {
  beforeEach(() => {
    fakeTabs([]);
  });

  it('registers nothing while nothing is allowed', async () => {
    const { scripts } = fakeHostAccess();
    await registerContentScript();
    expect(scripts.size).toBe(0);
  });

  it('follows what the reader allows and withdraws', async () => {
    const { scripts } = fakeHostAccess();
    await requestAccess(SITE);
    await registerContentScript();
    expect([...scripts.values()]).toMatchObject([{ matches: [SITE], js: ['/news-page.js'] }]);

    await requestAccess('*://*.post.example/*');
    await registerContentScript();
    expect([...scripts.values()]).toMatchObject([{ matches: [SITE, '*://*.post.example/*'] }]);

    await removeAccess(SITE);
    await removeAccess('*://*.post.example/*');
    await registerContentScript();
    expect(scripts.size).toBe(0);
  });

  it('may be called twice at once', async () => {
    const { scripts } = fakeHostAccess();
    await requestAccess(SITE);
    await Promise.all([registerContentScript(), registerContentScript()]);
    expect(scripts.size).toBe(1);
  });

  it('registers again after an update has forgotten it', async () => {
    const { scripts } = fakeHostAccess();
    await requestAccess(SITE);
    await registerContentScript();
    scripts.clear();
    await registerContentScript();
    expect(scripts.size).toBe(1);
  });

  it('reads open tabs of a newly allowed site, but none twice', async () => {
    const { injected } = fakeHostAccess();
    fakeTabs(
      [
        { id: 1, url: 'https://gazette.example/a' },
        { id: 2, url: 'https://other.example/' },
        { id: 3, url: 'https://gazette.example/b' },
      ],
      new Set([3]),
    );
    await requestAccess(SITE);
    await registerContentScript();
    await registerContentScript();
    expect(injected).toEqual([1]);
  });
});

describe('readTabOnce', () => {
  it('puts the script into the tab and has it read', async () => {
    fakeHostAccess();
    const { asked, reading } = fakeTabs([]);
    fakeBrowser.scripting.executeScript = (async () => reading.add(7)) as never;
    await readTabOnce(7);
    expect(asked).toEqual([[7, 'readAnyway']]);
  });

  it('asks a script that already runs', async () => {
    const { injected } = fakeHostAccess();
    const { asked } = fakeTabs([], new Set([7]));
    await readTabOnce(7);
    expect(injected).toEqual([]);
    expect(asked.at(-1)).toEqual([7, 'readAnyway']);
  });

  it('leaves a restricted page alone', async () => {
    fakeHostAccess();
    fakeTabs([]);
    fakeBrowser.scripting.executeScript = vi.fn(async () => {
      throw new Error('Cannot access a chrome:// URL');
    }) as never;
    await expect(readTabOnce(7)).resolves.toBeUndefined();
  });
});
