import { expect } from '@playwright/test';

import { countMarks, listMarks, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

/** What the site sent, as the same parser reads it. */
const SENT = `fetch(location.href).then((response) => response.text())
  .then((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML)`;

test('the demo article is marked by what is known of each claim', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  const reading = await waitForReading(reader, tab);
  const known = Object.values(reading.claims).filter(
    ({ packId }) => packId === 'second-source.example/demo',
  );
  expect(known).toHaveLength(9);
  const { conflict, copied, single, corroborated, speaker = 0 } = await countMarks(tab);
  expect({ conflict, copied, single, corroborated }).toEqual({
    conflict: 2,
    copied: 1,
    single: 2,
    corroborated: 4,
  });
  expect(speaker).toBeGreaterThanOrEqual(4);
});

test('related headlines beside the demo article are left alone', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const beside = await tab.evaluate<boolean>(`[...CSS.highlights.values()]
    .some((highlight) => [...highlight].some((range) => range.startContainer.parentElement.closest('aside')))`);
  expect(beside).toBe(false);
  expect((await listMarks(tab)).some(({ text }) => text.includes('crowns'))).toBe(true);
});

test('the marked page holds exactly what the site sent', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(await tab.evaluate(SENT));
  const names = await tab.evaluate<string[]>('[...CSS.highlights.keys()]');
  expect(names.join(' ')).not.toMatch(/second|source|claim|conflict|speaker/i);
});
