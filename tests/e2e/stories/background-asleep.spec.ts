import { expect } from '@playwright/test';

import { countMarks, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

test('an article opened after the background was stopped is marked all the same', async ({
  reader,
  demo,
}) => {
  await reader.stopBackground();
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  expect(await countMarks(tab)).toMatchObject({ conflict: 2, corroborated: 4 });
});
