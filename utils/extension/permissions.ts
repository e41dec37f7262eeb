/** Host access: what may be asked of the reader, and the asking. The browser keeps the answers, nothing is remembered here. */
import { browser } from 'wxt/browser';

import { siteOf } from './settings.ts';

/** Every web page, but no files and no browser pages. */
export const ALL_SITES = '*://*/*';

/** Patterns by which a browser may say that every site is allowed. */
const ALL_PATTERNS = new Set([ALL_SITES, '<all_urls>', 'http://*/*', 'https://*/*']);

/** Whether the page at `url` may be read without a click; `false` for pages that never can be. */
export async function hasAccess(url: string): Promise<boolean> {
  return isWebPage(url) && browser.permissions.contains({ origins: [originPattern(url)] });
}

/** The pattern for this one host, by this protocol; browsers know no ports. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the reader for a pattern of {@link sitePattern} or {@link originPattern}, or for {@link ALL_SITES}; resolves to the answer.
 * Browsers only ask during a click, so nothing may be awaited between the click and this call.
 */
export const requestAccess = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives access back. `false` when the browser keeps it, as it does for access the manifest demands. */
export async function removeAccess(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false; // expected: Chrome throws for required permissions
  }
}

/** Gives back the access to every site, and unless `sites` are kept also that to single ones. */
export async function removeAllAccess(keep: 'sites' | 'nothing'): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const unwanted = origins.filter((origin) => keep === 'nothing' || ALL_PATTERNS.has(origin));
  const removed = await Promise.all(unwanted.map(removeAccess));
  return removed.every(Boolean);
}

/** The match patterns of web pages that are allowed, sorted; one {@link ALL_SITES} when every site is. */
export async function listAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const web = origins.filter(
    (pattern) => ALL_PATTERNS.has(pattern) || /^(\*|https?):/.test(pattern),
  );
  return grantsAllSites(web) ? [ALL_SITES] : [...new Set(web)].sort();
}

/** Calls back after the reader or the browser gave or withdrew access, until the signal. */
export function watchAccess(onChange: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  });
}

/** The pattern to ask for so that a whole site can be read: its host with and without `www.`, and what lies under it. */
export function sitePattern(url: string): string {
  const site = siteOf(url);
  const hasSubdomains = /[a-z]/i.test(site) && site.includes('.') && !site.startsWith('[');
  return `*://${hasSubdomains ? '*.' : ''}${site}/*`;
}

/** The host a pattern stands for, as {@link siteOf} names it; `null` when it stands for many. */
export function siteOfPattern(pattern: string): string | null {
  const host = /^[^:]+:\/\/([^/]+)\//
    .exec(pattern)?.[1]
    ?.replace(/^\*\./, '')
    .replace(/^www\./, '');
  return host === undefined || host === '*' ? null : host;
}

export const grantsAllSites = (patterns: string[]): boolean =>
  patterns.includes(ALL_SITES) ||
  patterns.includes('<all_urls>') ||
  (patterns.includes('http://*/*') && patterns.includes('https://*/*'));

/** Whether pages of this kind can be read at all. */
export const isWebPage = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);
