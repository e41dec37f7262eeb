import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { clickControl, textOf, waitForText } from '../controls.ts';
import { listMarks, waitForReading } from '../marks.ts';
import { askBackground } from '../reader.ts';
import { test } from '../story.ts';

const PACK = {
  format: 'annotation-pack/1',
  id: 'ferries.example/north-line',
  title: 'The ferries of the north line',
  version: 4,
  publisher: { name: 'Timetable Watch' },
  sources: [
    { id: 'gazette', title: 'Ferry sold', publisher: 'Island Gazette', published: '2026-05-02' },
  ],
  claims: [
    {
      id: 'ferry-sold',
      text: 'The ferry Halcyon was sold to a shipyard in Brannock for scrap.',
      evidence: [{ source: 'gazette', stance: 'supports' }],
    },
  ],
};

const ARTICLE = `<!doctype html><html lang="en"><title>Ferry gone</title>
<meta property="og:type" content="article"><article><h1>An old ferry leaves the islands</h1>
<p>The ferry Halcyon was sold to a shipyard in Brannock for scrap, the operator wrote to passengers last week.</p>
<p>For forty years she had carried cattle, post and wedding parties between the outer islands and the mainland pier.</p>
<p>A replacement is being fitted out and will begin its crossings when the autumn timetable starts.</p>
<p>Islanders had gathered on the quay in the rain to see her go, and the band of the school played.</p></article></html>`;

const INPUT = 'input[type=file]';

test.use({ profile: 'fresh' });

function aFile(folder: string, name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('a pack from a file is shown first, then taken over, and marks its claims', async ({
  reader,
  folder,
  servePage,
}) => {
  const before = await askBackground(reader, 'getLibraryStatus');
  const library = await reader.openOwn('library.html#/packs');
  await waitForText(library, /Choose a file/);
  await library.setFiles(INPUT, [aFile(folder, 'north-line.pack.json', PACK)]);
  await waitForText(library, /The ferries of the north line.*Timetable Watch/);
  expect(await askBackground(reader, 'getLibraryStatus')).toEqual(before);

  await reader.stopBackground();
  await clickControl(library, /^Import this pack$/);
  await waitForText(library, /is imported and in use/);
  expect(await askBackground(reader, 'getLibraryStatus')).toMatchObject({
    kind: 'ready',
    packs: 3,
  });

  await reader.stopBackground();
  const tab = await reader.openTab(await servePage(ARTICLE));
  await waitForReading(reader, tab);
  expect(await listMarks(tab)).toEqual([
    { kind: 'single', text: expect.stringContaining('Halcyon was sold') },
  ]);
});

test('a broken pack is refused with all its problems and changes nothing', async ({
  reader,
  folder,
}) => {
  const before = await askBackground(reader, 'getLibraryStatus');
  const [claim] = PACK.claims;
  const broken = {
    ...PACK,
    version: 'four',
    claims: [{ ...claim, evidence: [{ source: 'nowhere', stance: 'loves' }] }, { id: 'no-text' }],
  };
  const library = await reader.openOwn('library.html#/packs');
  await waitForText(library, /Choose a file/);
  await library.setFiles(INPUT, [aFile(folder, 'broken.pack.json', broken)]);
  await waitForText(library, /nothing was imported/i);
  const text = await textOf(library);
  for (const problem of [/version/, /stance/, /no-text|claims\[1\]/]) expect(text).toMatch(problem);
  expect(await askBackground(reader, 'getLibraryStatus')).toEqual(before);
});

test('a file that is no pack at all is refused in words', async ({ reader, folder }) => {
  const library = await reader.openOwn('library.html#/packs');
  await waitForText(library, /Choose a file/);
  await library.setFiles(INPUT, [aFile(folder, 'notes.json', 'hello')]);
  await waitForText(library, /nothing was imported/i);
});
