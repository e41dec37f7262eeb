import { browser } from 'wxt/browser';

const COLORS = { text: '#151a1e', background: '#f1f3f3' };

/**
 * The number of known claims on the toolbar button; when pages disagree, the number of disagreements with `!` in
 * front, so that it differs without colour. `null` clears it. A tab that has closed meanwhile is no error.
 */
export async function showBadge(
  tabId: number,
  count: { claims: number; conflicts: number } | null,
): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.background });
    await browser.action.setBadgeTextColor({ tabId, color: COLORS.text });
    await browser.action.setBadgeText({ tabId, text: toText(count) });
  } catch {
    // expected: "No tab with id", when the tab closed while its page was read
  }
}

function toText(count: { claims: number; conflicts: number } | null): string {
  if (!count || count.claims === 0) return '';
  return count.conflicts > 0 ? `!${count.conflicts}` : String(count.claims);
}
