import { expect } from '@playwright/test';

import { countMarks, kindsOn, waitForReading } from '../marks.ts';
import { askTab, stateOf } from '../reader.ts';
import { test } from '../story.ts';

test('an article opened after the background was stopped is marked all the same', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const marks = await countMarks(tab);

  await reader.stopBackground();
  const later = await reader.openTab(demo);
  await waitForReading(reader, later);
  expect(await kindsOn(later, 'reopened to small craft')).toEqual(['conflict']);
  expect(await countMarks(later)).toEqual(marks);
});

test('a background that is stopped while it looks for an answer is asked again', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const marks = await countMarks(tab);
  for (let i = 0; i < 4; i++) {
    const asked = askTab(reader, tab, 'refresh');
    await reader.stopBackground();
    await asked;
    expect((await stateOf(reader, tab))?.kind).toBe('read');
  }
  await expect.poll(() => countMarks(tab)).toEqual(marks);
});
