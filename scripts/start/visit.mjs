// Visits pages one after another without a window, and tells what the extension found there.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTab } from './browser.mjs';
import { toFailure, toReport } from './report.mjs';
import { settle } from './settle.mjs';

const OPEN_LIMIT_MS = 30_000;
const WINDOW = [1280, 900];
const POPUP = [380, 600];

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('./browser.mjs').Tab} home
 * @param {{ page: string, url: string }} target
 * @param {string | null} screenshots a folder, made when missing
 */
export async function visit(browser, home, target, screenshots) {
  const { tab, tabId } = await openTab(browser, home);
  await tab.resize(...WINDOW);
  const problem = await open(tab, target.url);
  if (problem) {
    await tab.close();
    return toFailure(target, problem);
  }
  const state = await settle(home, tabId);
  const title = state?.title ?? (await tab.evaluate('document.title').catch(() => ''));
  const report = toReport({ ...target, title }, state);
  if (screenshots)
    await savePictures({ browser, tab, tabId, folder: screenshots, name: nameOf(target.url) });
  await tab.close();
  return report;
}

/** `null`, or why the page cannot be read. */
async function open(tab, url) {
  const late = sleep(OPEN_LIMIT_MS, `no answer within ${OPEN_LIMIT_MS / 1000} s`, { ref: false });
  const problem = await Promise.race([tab.goto(url), late]);
  if (problem) return problem;
  const status = await tab
    .evaluate(`performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0`)
    .catch(() => 0); // the page went on to another document by itself
  return status >= 400 ? `the site answered ${status}` : null;
}

/** What a reader would see: the page with its highlights, and the popup over it. */
async function savePictures({ browser, tab, tabId, folder, name }) {
  mkdirSync(folder, { recursive: true });
  await tab.screenshot(join(folder, `${name}.png`));
  const popup = await browser.openOwn(`popup.html?tab=${tabId}`);
  await popup.resize(...POPUP);
  await sleep(500); // it asks the tab, then draws
  await popup.screenshot(join(folder, `${name}.popup.png`));
  await popup.close();
}

/** A file name that every system takes. */
export function nameOf(url) {
  const { hostname, pathname } = new URL(url);
  const last = decodeURIComponent(pathname)
    .split('/')
    .findLast(Boolean)
    ?.replace(/\.html?$/i, '');
  const name = hostname === '127.0.0.1' ? last : [hostname, last].filter(Boolean).join('-');
  return (name || hostname).replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80);
}
