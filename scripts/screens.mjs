// `npm run screens`: the pictures of docs/screens, taken from the built extension. Nothing but our own fiction is in them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildIfStale } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { grantAccess } from './grant-access.mjs';
import { fail, ROOT, say } from './project.mjs';
import { fillNotebook } from './screens/notebook.mjs';
import { SCREENS } from './screens/pages.mjs';
import { serve } from './serve.mjs';
import { openTab } from './start/browser.mjs';
import { openChromium } from './start/chromium.mjs';
import { waitForLibrary } from './start/library.mjs';
import { settle } from './start/settle.mjs';

const FOLDER = join(ROOT, 'docs/screens');
const THEMES = { light: 1, dark: 0 }; // as Blink numbers the preferred colour scheme
const SITE = 'www.velmouthcourier.example'; // the article’s own site, which exists only here

await main().catch((error) => fail(error.message));

async function main() {
  ensureInstalled();
  const binary = ensureBrowser('chrome');
  const extension = grantAccess(buildIfStale('chrome'));
  const site = await serve(join(ROOT, 'public'));
  const demo = `http://${SITE}:${site.port}/demo/velmouth.html`;
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const theme of Object.keys(THEMES)) await takeAll({ binary, extension, theme, demo });
  } finally {
    await site.close();
  }
  say(`Pictures are in ${FOLDER}`);
}

async function takeAll({ binary, extension, theme, demo }) {
  const args = [
    `--blink-settings=preferredColorScheme=${THEMES[theme]}`,
    `--host-resolver-rules=MAP ${SITE} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--hide-scrollbars',
  ];
  const browser = await openChromium({ binary, extension, headless: true, args });
  try {
    const home = await browser.openOwn('library.html');
    await waitForLibrary(home);
    const article = await openTab(browser, home);
    await article.tab.resize(1100, 940);
    await article.tab.goto(demo);
    const { reading, url, title } = await settle(home, article.tabId);
    await fillNotebook(home, { url, title });
    const scene = { browser, home, article, reading };
    for (const [name, take] of Object.entries(SCREENS)) {
      const tab = await take(scene);
      await sleep(500); // the last answers arrive and are drawn
      await tab.screenshot(join(FOLDER, `${name}-${theme}.png`), { whole: false });
      if (tab !== article.tab) await tab.close();
    }
  } finally {
    await browser.close();
  }
}
