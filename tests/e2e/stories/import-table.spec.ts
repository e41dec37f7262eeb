import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { clickControl, waitForText } from '../controls.ts';
import { askBackground } from '../reader.ts';
import { test } from '../story.ts';

const TABLE = `Statement;Link;Published on
The ferry Halcyon was sold for scrap.;https://gazette.example/1;2026-05-02
The pier was closed in June.;nowhere;
`;
const FEED = {
  dataFeedElement: [
    {
      item: [
        { '@type': 'ClaimReview', claimReviewed: 'The pier is open.', url: 'https://a.example/1' },
      ],
    },
    { item: [{ '@type': 'ClaimReview', url: 'https://a.example/2' }] },
  ],
};

test.use({ profile: 'fresh' });

test('a table asks for its columns and a feed is read at once; both say what was left out', async ({
  reader,
  folder,
}) => {
  const bring = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    await library.setFiles('input[type=file]', [join(folder, name)]);
  };
  const library = await reader.openOwn('library.html#/packs');
  await waitForText(library, /Choose a file/);

  await bring('ferries.csv', TABLE);
  await waitForText(library, /What do the columns hold\?.*Statement/);
  await clickControl(library, /^Read the table$/);
  await waitForText(library, /2 records taken\. 1 left out\./);
  await clickControl(library, /^Import this pack$/);
  await waitForText(library, /ferries is imported and in use/);

  await bring('feed.json', JSON.stringify(FEED));
  await waitForText(library, /1 record taken\. 1 left out\./);
  await clickControl(library, /^Import this pack$/);
  await waitForText(library, /feed is imported and in use/);
  expect(await askBackground(reader, 'getLibraryStatus')).toMatchObject({ packs: 4 });
});
