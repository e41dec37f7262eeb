/** The card on a news page, read and worked with as a reader does. */
import { expect } from '@playwright/test';

import { placeOfMark } from './marks.ts';
import type { Tab } from './reader.ts';

/** Its words; `null` while none is open. */
export const cardText = (tab: Tab): Promise<string | null> =>
  tab.inCard<string>(
    `(root) => root.querySelector('[role=dialog]')?.innerText.replace(/\\s+/g, ' ') ?? null`,
  );

/** Opens the card of the first mark with these words, and pins it. */
export async function openCard(tab: Tab, words: string): Promise<void> {
  await tab.activate();
  const { x, y } = await placeOfMark(tab, words);
  await tab.click(x, y);
  await expect.poll(() => cardText(tab)).not.toBeNull();
}

/** Clicks the button with this name once it is there. */
export async function clickInCard(tab: Tab, name: string): Promise<void> {
  const find = () =>
    tab.inCard<{ x: number; y: number }>(`(root) => {
      const button = [...root.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === '${name}');
      if (!button) return null;
      button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }`);
  await expect.poll(find, { message: `no button ${name} in the card` }).not.toBeNull();
  const { x, y } = (await find()) ?? { x: 0, y: 0 };
  await tab.click(x, y);
}

/** Types where the card has put the caret: into the note that is being written. */
export async function typeInCard(tab: Tab, words: string): Promise<void> {
  await expect.poll(() => tab.inCard(`(root) => root.activeElement?.localName`)).toBe('textarea');
  await tab.press(['End', ...words]);
}
