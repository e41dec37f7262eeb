import { expect } from '@playwright/test';

import { clickControl, waitForText } from '../controls.ts';
import { countMarks, waitForReading } from '../marks.ts';
import { stateOf } from '../reader.ts';
import { test } from '../story.ts';

test.use({ profile: 'fresh' });

test('the switch in the popup takes the marks from the site, also after loading it again', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const marks = await countMarks(tab);
  const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
  await waitForText(popup, /9 known claims/);

  await clickControl(popup, /read this site/i);
  await waitForText(popup, /Off on this site/);
  await expect.poll(() => countMarks(tab)).toEqual({});

  await tab.goto(demo);
  await expect.poll(async () => (await stateOf(reader, tab))?.kind).toBe('off');
  expect(await countMarks(tab)).toEqual({});

  await clickControl(popup, /read this site/i);
  await expect.poll(() => countMarks(tab)).toEqual(marks);
});
