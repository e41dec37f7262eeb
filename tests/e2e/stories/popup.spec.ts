import { expect } from '@playwright/test';

import { cardText } from '../card.ts';
import { clickControl, placeOf, waitForText } from '../controls.ts';
import { isMarkInView, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

/** As the article goes on; the last two begin at one place. */
const IN_ORDER = [
  'reopened to small craft',
  'A crack was found',
  'within an hour',
  '6.8 million crowns',
  'warned of corrosion',
  '290 barge crews',
  'before spring',
];
const TOGETHER = ['eleven times', 'completed in 1974'];
const ROWS = `[...document.querySelectorAll('.rows .row .claim')].map(({ innerText }) => innerText)`;
const LAST_ROW = `[...document.querySelectorAll('.rows .row')].find((row) => row.innerText.includes('1974'))`;

const containing = (words: string) => expect.stringContaining(words);

test('the popup lists the known claims in reading order, filters them by verdict and leads to them', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await tab.resize(800, 500);
  await waitForReading(reader, tab);
  const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
  await waitForText(popup, /9 known claims/);
  const rows = await popup.evaluate<string[]>(ROWS);
  expect(rows.slice(0, IN_ORDER.length)).toEqual(IN_ORDER.map(containing));
  expect(rows.slice(IN_ORDER.length).sort()).toEqual(
    expect.arrayContaining(TOGETHER.map(containing)),
  );
  expect(rows).toHaveLength(IN_ORDER.length + TOGETHER.length);

  await clickControl(popup, /copied only/i);
  await expect.poll(() => popup.evaluate(ROWS)).toEqual([containing('6.8 million crowns')]);
  await clickControl(popup, /copied only/i);
  await expect.poll(() => popup.evaluate(ROWS)).toEqual(rows);

  const last = 'completed in 1974';
  await tab.evaluate('scrollTo({ top: 0, behavior: "instant" })');
  expect(await isMarkInView(tab, last)).toBe(false);
  const { x, y } = await placeOf(popup, LAST_ROW);
  await popup.click(x, y);
  await expect.poll(() => isMarkInView(tab, last)).toBe(true);
  await expect.poll(() => cardText(tab)).toMatch(/completed in 1974/);
});
