import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';

import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

const CHROME_ARGS = [
  '--no-sandbox', // so that it also runs as root, as in many containers
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging', // allows Extensions.loadUnpacked
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', // nothing leaves the machine
];

export interface Chromium {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  close(): Promise<void>;
}

/** Starts Chromium with a built extension, cut off from the network; in a fresh profile, or one that is kept. */
export async function launchChromium(extension: string, kept?: string): Promise<Chromium> {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'second-source-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chrome'),
    headless: true,
    viewport: { width: 800, height: 500 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: CHROME_ARGS,
  });
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('Chromium has no browser session');
  const id = await loadUnpacked(cdp, extension);
  const close = async () => {
    await context.close();
    if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, id, close };
}

async function loadUnpacked(cdp: CDPSession, path: string): Promise<string> {
  // Playwright's types do not know the Extensions domain
  const send = cdp.send.bind(cdp) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path })).id;
}
