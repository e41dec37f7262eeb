import { expect } from '@playwright/test';

import { textOf } from '../controls.ts';
import { askBackground } from '../reader.ts';
import { test } from '../story.ts';

test.use({ profile: 'as-shipped' });

test('the first run opens the welcome page and brings the packs that ship with it', async ({
  reader,
}) => {
  await expect
    .poll(() => reader.listUrls())
    .toContainEqual(expect.stringContaining(reader.ownUrl('welcome.html')));
  const status = await askBackground(reader, 'getLibraryStatus');
  expect(status).toMatchObject({ kind: 'ready', packs: 2 });

  const library = await reader.openOwn('library.html#/packs');
  await library.waitFor(`document.body.innerText.includes('Demo: the gate of Velmouth')`);
  expect(await textOf(library)).toContain('Packs');
});
