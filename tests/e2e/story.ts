/** The test function of stories: a fresh browser with the extension for each, in Chromium and in Firefox. */
import { resolve } from 'node:path';
import { test as base } from '@playwright/test';

import { grantAccess } from '../../scripts/grant-access.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openChromiumReader } from './chromium-reader.ts';
import { openFirefoxReader } from './firefox-reader.ts';
import { askBackground, type Reader } from './reader.ts';

export interface StoryOptions {
  /** Which browser; set by the projects of playwright.config.ts. */
  kind: Reader['kind'];
  /** `granted`: as after the welcome page; `asked`: the build as it is shipped, allowed nowhere yet. */
  access: 'granted' | 'asked';
}

export interface StoryFixtures {
  reader: Reader;
  /** Address of the demo article, on loopback. */
  demo: string;
}

export const test = base.extend<
  StoryOptions & StoryFixtures,
  { builds: Record<Reader['kind'], string> }
>({
  kind: ['chromium', { option: true }],
  access: ['granted', { option: true }],
  builds: [
    async ({}, use) =>
      use({
        chromium: grantAccess(resolve('.output/chrome-mv3')),
        firefox: grantAccess(resolve('.output/firefox-mv3')),
      }),
    { scope: 'worker' },
  ],
  reader: async ({ kind, access, builds }, use) => {
    const build = access === 'granted' ? builds[kind] : builds[kind].replace(/-granted$/, '');
    const open = kind === 'chromium' ? openChromiumReader : openFirefoxReader;
    const reader = await open(build);
    await waitForPacks(reader);
    await use(reader);
    await reader.close();
  },
  demo: async ({}, use) => {
    const site = await serve(resolve('public'));
    await use(`${site.url}demo/velmouth.html`);
    await site.close();
  },
});

async function waitForPacks(reader: Reader): Promise<void> {
  await base.expect
    .poll(() => askBackground(reader, 'getLibraryStatus').catch((error: Error) => error.message), {
      timeout: 15_000,
    })
    .toMatchObject({ kind: 'ready' });
}
