import { expect } from '@playwright/test';

import { cardText, clickInCard, openCard } from '../card.ts';
import { activeWords, placeOfMark, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

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

test('the card tells how the page hedges a claim, and what it copies', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await openCard(tab, 'warned of corrosion');
  expect(await cardText(tab)).toMatch(/Hedged with “are said to have”/);
  await tab.press(['Escape']); // it may lie over the next mark
  await expect.poll(() => cardText(tab)).toBeNull();
  await openCard(tab, '6.8 million crowns');
  await expect.poll(() => cardText(tab)).toMatch(/2 of them copies/);
});

test('the card says on demand why it is there, by pointer and by key', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await openCard(tab, 'reopened to small craft');
  expect(await cardText(tab)).not.toMatch(/Matched here/);
  await clickInCard(tab, 'Why this?');
  await expect.poll(() => cardText(tab)).toMatch(/Matched here.*“reopened/);
  expect(await cardText(tab)).toMatch(/date this page 9.August, the claim 23.August/);
  await tab.press(['Enter']); // the focus stayed on the button
  await expect.poll(() => cardText(tab)).not.toMatch(/Matched here/);
});

test('keys step from mark to mark', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await tab.activate();
  await reader.command('next-mention');
  await expect.poll(() => cardText(tab)).toMatch(/Sedge Gate/);
  const first = await activeWords(tab);
  expect(first).not.toBeNull();
  await reader.command('next-mention');
  await expect.poll(() => activeWords(tab)).not.toBe(first);
  expect(await activeWords(tab)).not.toBeNull();
  expect(await cardText(tab)).not.toBeNull();
  await reader.command('previous-mention');
  await expect.poll(() => activeWords(tab)).toBe(first);
});
