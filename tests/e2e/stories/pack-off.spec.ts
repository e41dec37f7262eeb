import { expect } from '@playwright/test';

import { countMarks, waitForReading } from '../marks.ts';
import { askBackground } from '../reader.ts';
import { test } from '../story.ts';

const DEMO = 'second-source.example/demo';

test('switching a pack off takes its marks from open pages, switching it on brings them back', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  expect(await countMarks(tab)).toMatchObject({ conflict: 2 });

  await askBackground(reader, 'setPackEnabled', DEMO, false);
  await expect.poll(() => countMarks(tab)).toEqual({});

  await askBackground(reader, 'setPackEnabled', DEMO, true);
  await expect.poll(() => countMarks(tab)).toMatchObject({ conflict: 2 });
});
