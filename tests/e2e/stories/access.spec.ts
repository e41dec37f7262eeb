import { expect } from '@playwright/test';

import { hasControl, waitForText } from '../controls.ts';
import { countMarks } from '../marks.ts';
import { stateOf } from '../reader.ts';
import { test } from '../story.ts';

test.describe('as shipped', () => {
  test.use({ access: 'asked' });

  test('nothing is read before the reader allows it, and the popup says so', async ({
    reader,
    demo,
  }) => {
    const tab = await reader.openTab(demo);
    const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
    await waitForText(popup, /Not allowed to read this site yet/);
    expect(await hasControl(popup, /Read this page once/)).toBe(true);
    expect(await hasControl(popup, /Always on this site/)).toBe(true);
    expect(await stateOf(reader, tab)).toBeNull();
    expect(await countMarks(tab)).toEqual({});
  });
});

test('access that is withdrawn and given again stops and starts the reading', async ({
  reader,
  demo,
}) => {
  await reader.withdrawAccess();
  const tab = await reader.openTab(demo);
  const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
  await waitForText(popup, /Not allowed to read this site yet/);

  await reader.grantAccess('http://127.0.0.1/*');
  await expect.poll(() => countMarks(tab), { timeout: 10_000 }).toMatchObject({ conflict: 2 });
});
