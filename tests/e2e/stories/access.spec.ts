import { expect } from '@playwright/test';

import { hasControl, waitForText } from '../controls.ts';
import { countMarks, kindsOn } from '../marks.ts';
import { stateOf } from '../reader.ts';
import { test } from '../story.ts';

test.describe('as shipped', () => {
  test.use({ profile: 'as-shipped' });

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

test.describe('once allowed', () => {
  test.use({ profile: 'fresh' });

  test('access that is withdrawn and given again stops and starts the reading', async ({
    reader,
    demo,
  }) => {
    await reader.withdrawAccess();
    const tab = await reader.openTab(demo);
    const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
    await waitForText(popup, /Not allowed to read this site yet/);
    expect(await stateOf(reader, tab)).toBeNull();
    expect(await countMarks(tab)).toEqual({});

    await reader.grantAccess('http://127.0.0.1/*');
    await expect.poll(() => kindsOn(tab, 'reopened to small craft')).toEqual(['conflict']);
  });
});
