import { browser } from 'wxt/browser';

const ICONS = {
  on: { 16: '/icon/16.png', 32: '/icon/32.png' },
  off: { 16: '/icon/off-16.png', 32: '/icon/off-32.png' }, // also in the manifest, for pages that are not read
};
const COLORS = { text: '#151a1e', background: '#f1f3f3' };

/**
 * The number of known claims on the toolbar button; when pages disagree, the number of disagreements with `!` in
 * front, so that it differs without colour. `null`: the page is not read, and the icon is the one for off.
 * A tab that has closed meanwhile is no error.
 */
export async function showBadge(
  tabId: number,
  count: { claims: number; conflicts: number } | null,
): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.background });
    await browser.action.setBadgeTextColor({ tabId, color: COLORS.text });
    await browser.action.setBadgeText({ tabId, text: toText(count) });
    await browser.action.setIcon({ tabId, path: count ? ICONS.on : ICONS.off });
  } catch {
    // expected: "No tab with id", when the tab closed while its page was read
  }
}

function toText(count: { claims: number; conflicts: number } | null): string {
  if (!count || count.claims === 0) return '';
  return count.conflicts > 0 ? `!${count.conflicts}` : String(count.claims);
}
