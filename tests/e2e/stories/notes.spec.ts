import { expect } from '@playwright/test';

import { cardText, clickInCard, openCard, typeInCard } from '../card.ts';
import { clickControl, fill, waitForText } from '../controls.ts';
import { kindsOn, waitForReading } from '../marks.ts';
import type { Tab } from '../reader.ts';
import { test } from '../story.ts';

const HTML = 'document.documentElement.outerHTML';
const CLAIM = '6.8 million crowns';

test.describe('written', () => {
  test.use({ profile: 'fresh' });

  test('a note is written in the card of a claim, changed, deleted and brought back', async ({
    reader,
    demo,
  }) => {
    const tab = await reader.openTab(demo);
    await waitForReading(reader, tab);
    const before = await tab.evaluate(HTML);
    await openCard(tab, CLAIM);
    await clickInCard(tab, 'Add note');
    await typeInCard(tab, 'ask the city');
    await clickInCard(tab, 'Save');
    await expect.poll(() => cardText(tab)).toMatch(/ask the city/);
    await expect.poll(() => kindsOn(tab, CLAIM)).toContain('note');

    await reader.stopBackground();
    await clickInCard(tab, 'Edit');
    await typeInCard(tab, ' twice');
    await clickInCard(tab, 'Save');
    await expect.poll(() => cardText(tab)).toMatch(/ask the city twice/);

    await clickInCard(tab, 'Delete');
    await expect.poll(() => cardText(tab)).toMatch(/Note deleted/);
    expect(await cardText(tab)).not.toMatch(/ask the city/);
    await expect.poll(() => kindsOn(tab, CLAIM)).not.toContain('note');
    await clickInCard(tab, 'Undo');
    await expect.poll(() => cardText(tab)).toMatch(/ask the city twice/);
    await expect.poll(() => kindsOn(tab, CLAIM)).toContain('note');

    await tab.press(['Escape']);
    await expect.poll(() => cardText(tab)).toBeNull();
    expect(await tab.evaluate(HTML)).toBe(before);
  });

  test('notes on a claim, a speaker and the page are written and changed in the popup', async ({
    reader,
    demo,
  }) => {
    const tab = await reader.openTab(demo);
    await waitForReading(reader, tab);
    const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
    await write(popup, /^Add note on: Repairing the east leaf/, 'who pays');
    await clickControl(popup, /^Speakers/);
    await write(popup, /^Add note on: Ilse Verrin/, 'call her on monday');
    await reader.stopBackground();
    await clickControl(popup, /^Notes/);
    await write(popup, /Write a note on this page/, 'first draft');
    await waitForText(popup, /3 notes of yours/);
    await expect.poll(() => kindsOn(tab, CLAIM)).toContain('note');
    await expect.poll(() => kindsOn(tab, 'Ilse Verrin')).toContain('note');

    await clickControl(popup, /^Edit$/); // the page's own note stands first
    await fill(popup, /^Note$/i, 'read to the end');
    await clickControl(popup, /^Save$/);
    await waitForText(popup, /read to the end/);
    await clickControl(popup, /^Delete$/);
    await waitForText(popup, /2 notes of yours/);
    await clickControl(popup, /^Undo$/);
    await waitForText(popup, /3 notes of yours.*read to the end/);
  });
});

test('notes outlive the browser', async ({ openProfile, demo }) => {
  test.slow(); // the browser is started twice
  const reader = await openProfile();
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
  await write(popup, /^Add note on: Repairing the east leaf/, 'who pays');
  await clickControl(popup, /^Notes/);
  await write(popup, /Write a note on this page/, 'read to the end');
  await reader.close();

  const again = await openProfile();
  const later = await again.openTab(demo);
  await waitForReading(again, later);
  await expect.poll(() => kindsOn(later, CLAIM)).toContain('note');
  const library = await again.openOwn('library.html#/notes');
  await waitForText(library, /who pays/);
  await waitForText(library, /read to the end/);
});

async function write(popup: Tab, opener: RegExp, words: string): Promise<void> {
  await clickControl(popup, opener);
  await fill(popup, /^Note$/i, words);
  await clickControl(popup, /^Save$/);
  await waitForText(popup, new RegExp(words));
}
