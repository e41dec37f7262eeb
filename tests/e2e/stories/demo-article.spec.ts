import { expect } from '@playwright/test';

import { type Kind, kindsOn, listMarks, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

/** One or more of each kind of line, in reading order. */
const MARKED: { words: string; kind: Kind }[] = [
  { words: 'reopened to small craft on 9 August', kind: 'conflict' },
  { words: 'crack was found in its east leaf on 14 July', kind: 'corroborated' },
  { words: 'shut the gate within the hour', kind: 'corroborated' },
  { words: 'cost 6.8 million crowns', kind: 'copied' },
  { words: 'have warned of corrosion as early as 2023', kind: 'single' },
  { words: '340 crews are moored above the gate', kind: 'conflict' },
  { words: 'Vessels over 40 metres will not be let through before spring', kind: 'single' },
  { words: 'gate, completed in 1974', kind: 'corroborated' },
  { words: 'shuts eleven times in an average winter', kind: 'corroborated' },
];
const SPEAKERS = ['Ilse Verrin', 'Tobiah Crane-Osei', 'Marta Quill'];

/** What the site sent, as the same parser reads it. */
const SENT = `fetch(location.href).then((response) => response.text())
  .then((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML)`;

test('the demo article is marked by what is known of each claim', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  const reading = await waitForReading(reader, tab);
  const found = [];
  for (const { words } of MARKED) found.push({ words, kinds: await kindsOn(tab, words) });
  expect(found).toEqual(MARKED.map(({ words, kind }) => ({ words, kinds: [kind] })));
  for (const name of SPEAKERS) expect(await kindsOn(tab, name), name).toContain('speaker');

  const known = reading.claimMentions.filter(({ relation }) => relation !== 'related');
  expect(new Set(known.map(({ packId }) => packId))).toEqual(
    new Set(['second-source.example/demo']),
  );
  expect(new Set(known.map(({ claimId }) => claimId)).size).toBe(MARKED.length);
});

test('related headlines beside the demo article are left alone', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const beside = await tab.evaluate<boolean>(`[...CSS.highlights.values()]
    .some((highlight) => [...highlight].some((range) => range.startContainer.parentElement.closest('aside')))`);
  expect(beside).toBe(false);
  expect((await listMarks(tab)).some(({ text }) => text.includes('crowns'))).toBe(true);
});

test('the marked page holds exactly what the site sent', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(await tab.evaluate(SENT));
  const names = await tab.evaluate<string[]>('[...CSS.highlights.keys()]');
  expect(names.join(' ')).not.toMatch(/second|source|claim|conflict|speaker/i);
});

test('the demo article inside the extension is marked like the one on a site', async ({
  reader,
  demo,
}) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  const own = await reader.openOwn('demo.html');
  await expect.poll(() => listMarks(own)).toEqual(await listMarks(tab));
});
