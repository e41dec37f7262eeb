/** The test function of stories: a browser with the extension, Chromium or Firefox, and pages to open in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';

import { grantAccess } from '../../scripts/grant-access.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openChromiumReader } from './chromium-reader.ts';
import { openFirefoxReader } from './firefox-reader.ts';
import type { Reader, Tab } from './reader.ts';

export interface StoryOptions {
  /** Which browser; set by the projects of playwright.config.ts. */
  kind: Reader['kind'];
}

interface ProfileOptions {
  /**
   * `shared`: one browser for all such stories of a worker, which must leave settings, packs and notes as they were;
   * `fresh`: a new profile; `as-shipped`: a new one where the extension is allowed nowhere yet.
   */
  profile: 'shared' | 'fresh' | 'as-shipped';
}

export interface StoryFixtures {
  reader: Reader;
  /** Opens a browser with a profile of the story's own, again and again with the same one. */
  openProfile(): Promise<Reader>;
  /** A folder of the story's own. */
  folder: string;
  /** Address of the demo article, on loopback. */
  demo: string;
  /** Serves a page of the story's own and tells its address. */
  servePage(html: string): Promise<string>;
}

interface WorkerFixtures {
  open(access: 'granted' | 'asked', folder?: string): Promise<Reader>;
  sharedReader(): Promise<Reader>;
}

export const test = base.extend<ProfileOptions & StoryFixtures, StoryOptions & WorkerFixtures>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  profile: ['shared', { option: true }],
  open: [
    async ({ kind }, use) => {
      const build = resolve('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
      const builds = { asked: build, granted: grantAccess(build) };
      const openReader = kind === 'chromium' ? openChromiumReader : openFirefoxReader;
      await use(async (access, folder) => {
        const reader = await openReader(builds[access], folder);
        await waitForPacks(reader);
        return reader;
      });
    },
    { scope: 'worker' },
  ],
  sharedReader: [
    async ({ open }, use) => {
      let reader: Promise<Reader> | undefined;
      await use(() => (reader ??= open('granted')));
      await (await reader)?.close();
    },
    { scope: 'worker' },
  ],
  reader: async ({ profile, open, sharedReader }, use) => {
    const shared = profile === 'shared';
    const opened = shared
      ? await sharedReader()
      : await open(profile === 'fresh' ? 'granted' : 'asked');
    const { reader, closeTabs } = rememberTabs(opened);
    await use(reader);
    await (shared ? closeTabs() : opened.close());
  },
  openProfile: async ({ open, folder }, use) => {
    const opened: Reader[] = [];
    const openAgain = async (): Promise<Reader> => {
      const reader = await open('granted', folder);
      let closing: Promise<void> | undefined;
      const once = { ...reader, close: () => (closing ??= reader.close()) };
      opened.push(once);
      return once;
    };
    await use(openAgain);
    for (const reader of opened) await reader.close();
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-story-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  demo: async ({}, use) => {
    const site = await serve(resolve('public'));
    await use(`${site.url}demo/velmouth.html`);
    await site.close();
  },
  servePage: async ({}, use) => {
    const pages = mkdtempSync(join(tmpdir(), 'second-source-pages-'));
    const site = await serve(pages);
    let count = 0;
    await use(async (html) => {
      const name = `page-${++count}.html`;
      writeFileSync(join(pages, name), html);
      return site.url + name;
    });
    await site.close();
    rmSync(pages, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** The reader itself, with its tabs closed at a story's end, so that the next one begins as this one did. */
function rememberTabs(reader: Reader): { reader: Reader; closeTabs(): Promise<void> } {
  const tabs: Tab[] = [];
  const remember = async (opening: Promise<Tab>): Promise<Tab> => {
    const tab = await opening;
    tabs.push(tab);
    return tab;
  };
  return {
    reader: {
      ...reader,
      openTab: (url) => remember(reader.openTab(url)),
      openOwn: (path) => remember(reader.openOwn(path)),
    },
    async closeTabs() {
      for (const tab of tabs) await tab.close().catch(() => {}); // a story may have closed it
    },
  };
}

/** What ships inside is installed after the start, one pack after another. */
async function waitForPacks({ home }: Reader): Promise<void> {
  await home.waitFor(
    `chrome.storage.local.get('shippedVersion')
      .then(({ shippedVersion }) => shippedVersion === chrome.runtime.getManifest().version)`,
    15_000,
  );
}
