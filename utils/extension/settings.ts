/** What the reader chose, in the browser's local storage; every context may read it, the extension's pages write it. */
import { storage } from 'wxt/utils/storage';

import type { MarkKind, MarkStrength } from '../claim/mark-kind.ts';

/** `on`: read news pages; `always`: read every page of the site; `off`: read nothing there. */
export type SiteChoice = 'on' | 'always' | 'off';

/** Choices by host name, `www.` dropped; a host without an entry is `on`. */
export const siteChoices = storage.defineItem<Record<string, SiteChoice>>('local:siteChoices', {
  fallback: {},
});
export const markStrength = storage.defineItem<MarkStrength>('local:markStrength', {
  fallback: 'normal',
});
export const hiddenMarks = storage.defineItem<MarkKind[]>('local:hiddenMarks', { fallback: [] });
/** Single keys such as `/` in the library (WCAG 2.1.4). */
export const singleKeys = storage.defineItem<boolean>('local:singleKeys', { fallback: true });

/** The version of the extension whose packs have been installed. */
export const shippedVersion = storage.defineItem<string>('local:shippedVersion', { fallback: '' });

/** Notes begun and not yet saved, by what they are about; see `use-draft.ts`. */
export const noteDrafts = storage.defineItem<Record<string, string>>('local:noteDrafts', {
  fallback: {},
});

/** `chosen` and `click` differ in what is offered first: a site allowed for good, or one reading. */
export type HostChoice = 'all' | 'chosen' | 'click';

/** Where the extension may read, as the reader put it; what is allowed in fact only the browser knows. */
export const hostChoice = storage.defineItem<HostChoice>('local:hostChoice', {
  fallback: 'chosen',
});

/** The name under which a page's site is kept in {@link siteChoices}. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
