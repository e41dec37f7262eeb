import { expect } from '@playwright/test';

import { clickControl, placeOf, waitForText } from '../controls.ts';
import { waitForReading } from '../marks.ts';
import { test } from '../story.ts';

const ROWS = `document.querySelectorAll('.rows .row').length`;
const LAST_ROW = `[...document.querySelectorAll('.rows .row')].find((row) => row.innerText.includes('1974'))`;

test('the popup lists the known claims of the page, filters them by verdict and leads to them', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
  await waitForText(popup, /9 known claims/);
  expect(await popup.evaluate(ROWS)).toBe(9);

  await clickControl(popup, /copied only/i);
  await expect.poll(() => popup.evaluate(ROWS)).toBe(1);
  await waitForText(popup, /6\.8 million crowns/);
  await clickControl(popup, /copied only/i);
  await expect.poll(() => popup.evaluate(ROWS)).toBe(9);

  await tab.evaluate('scrollTo({ top: 0, behavior: "instant" })');
  const { x, y } = await placeOf(popup, LAST_ROW);
  await popup.click(x, y);
  await expect.poll(() => tab.evaluate<number>('scrollY')).toBeGreaterThan(0);
});
