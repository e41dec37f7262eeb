// What `npm start` needs of a browser, whichever it is.
import { openChromium } from './chromium.mjs';

/**
 * One open tab. `goto` resolves with `null` or with why the page could not be opened; `whole` pictures, the
 * rule, show what lies below the window too (Chromium can leave it out).
 * @typedef {{
 *   goto(url: string): Promise<string | null>,
 *   evaluate(expression: string): Promise<any>,
 *   resize(width: number, height: number): Promise<unknown>,
 *   screenshot(file: string, options?: { whole?: boolean }): Promise<void>,
 *   activate(): Promise<unknown>,
 *   close(): Promise<unknown>,
 * }} Tab
 * `openOwn` opens a page of the extension; `list` and `attach` know tabs by the protocol's own ids.
 * @typedef {{
 *   name: string,
 *   list(): Promise<string[]>,
 *   attach(id: string): Promise<Tab>,
 *   openOwn(path: string): Promise<Tab>,
 *   close(): Promise<void>,
 *   exited: Promise<unknown>,
 * }} Browser
 */

/**
 * @param {'chrome' | 'firefox'} name
 * @param {{ binary: string, extension: string, headless: boolean }} options
 * @returns {Promise<Browser>}
 */
export async function openBrowser(name, options) {
  if (name === 'chrome') return openChromium(options);
  const { openFirefox } = await import('./firefox.mjs'); // needs an installed package
  return openFirefox(options);
}

/**
 * Opens an empty tab by the extension, which alone can tell the number under which it knows the tab.
 * @param {Browser} browser
 * @param {Tab} home a page of the extension
 * @returns {Promise<{ tab: Tab, tabId: number }>}
 */
export async function openTab(browser, home) {
  const before = new Set(await browser.list());
  const tabId = await home.evaluate(
    `(async () => (await chrome.tabs.create({ url: 'about:blank' })).id)()`,
  );
  for (let attempt = 0; attempt < 100; attempt++) {
    const added = (await browser.list()).find((id) => !before.has(id));
    if (added) return { tab: await browser.attach(added), tabId };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The browser opened no tab');
}
