import { expect } from '@playwright/test';

import { placeOfMark, waitForReading } from '../marks.ts';
import type { Tab } from '../reader.ts';
import { test } from '../story.ts';

const cardText = (tab: Tab): Promise<string | null> =>
  tab.inCard<string>(
    `(root) => root.querySelector('[role=dialog]')?.innerText.replace(/\\s+/g, ' ') ?? null`,
  );

const HTML = 'document.documentElement.outerHTML';

test('resting the pointer on a mark opens its card, Esc closes it, and the page is as before', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await tab.activate();
  const before = await tab.evaluate(HTML);
  const { x, y } = await placeOfMark(tab, 'reopened to small craft');
  await tab.move(x, y);
  await tab.move(x + 1, y);
  await expect.poll(() => cardText(tab)).toMatch(/Pages disagree: date/);
  expect(await cardText(tab)).toMatch(/This page says.*9.August.*say.*23.August/);

  await tab.press(['Escape']);
  await expect.poll(() => cardText(tab)).toBeNull();
  expect(await tab.evaluate(HTML)).toBe(before);
});

test('the pointer leaving mark and card closes the card', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await tab.activate();
  const { x, y } = await placeOfMark(tab, '14 July');
  await tab.move(x, y);
  await tab.move(x + 1, y);
  await expect.poll(() => cardText(tab)).toMatch(/Reported by \d independent origins/);
  await tab.move(2, 2);
  await expect.poll(() => cardText(tab)).toBeNull();
});

test('keys step from mark to mark', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await tab.activate();
  await reader.command('next-mention');
  await expect.poll(() => cardText(tab)).toMatch(/Sedge Gate/);
  const first = await cardText(tab);
  await reader.command('next-mention');
  await expect.poll(() => cardText(tab)).not.toBe(first);
  await reader.command('previous-mention');
  await expect.poll(() => cardText(tab)).toBe(first);
});
