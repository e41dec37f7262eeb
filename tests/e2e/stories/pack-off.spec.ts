import { expect } from '@playwright/test';

import { countMarks, kindsOn, waitForReading } from '../marks.ts';
import { askBackground } from '../reader.ts';
import { test } from '../story.ts';

const DEMO = 'second-source.example/demo';

test.use({ profile: 'fresh' });

test('switching a pack off takes its marks from open pages, switching it on brings them back', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  expect(await kindsOn(tab, 'reopened to small craft')).toEqual(['conflict']);
  const marks = await countMarks(tab);

  await askBackground(reader, 'setPackEnabled', DEMO, false);
  await expect.poll(() => countMarks(tab)).toEqual({});

  await askBackground(reader, 'setPackEnabled', DEMO, true);
  await expect.poll(() => countMarks(tab)).toEqual(marks);
});
