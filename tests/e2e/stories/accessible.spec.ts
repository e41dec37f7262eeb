import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

import { makeFollowLink } from '../../../utils/pack/transport/follow-link.ts';
import { aClaim, aPack } from '../../builders.ts';
import { startFaultServer } from '../../fault-server.ts';
import { aKey, type PublishedFiles, publishTo } from '../../published-pack.ts';
import { clickControl } from '../controls.ts';
import { placeOfMark, waitForReading } from '../marks.ts';
import { askBackground, type Tab } from '../reader.ts';
import { test } from '../story.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

async function listViolations(tab: Tab): Promise<string[]> {
  const violations = await tab.evaluate<Violation[]>(
    `(() => { ${AXE}; return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations); })()`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

const DEMO = 'second-source.example%2Fdemo';
const PAGES = {
  'library.html#/claims': 'Claims',
  [`library.html#/claims/${DEMO}/gate-reopened`]: 'The Sedge Gate reopened',
  [`library.html#/claims/${DEMO}/gate-reopened/whole`]: 'The Sedge Gate reopened',
  'library.html#/speakers': 'Speakers',
  [`library.html#/speakers/${DEMO}/ilse-verrin`]: 'Ilse Verrin',
  'library.html#/notes': 'No notes yet',
  'library.html#/notes/new': 'New note',
  'library.html#/packs': 'Packs',
  'library.html#/settings': 'Settings',
  'welcome.html': 'Who else says so?',
};

for (const [path, heading] of Object.entries(PAGES)) {
  test(`axe finds nothing to object to in ${path}`, async ({ reader }) => {
    const tab = await reader.openOwn(path);
    await tab.resize(1320, 900);
    await tab.waitFor(`document.querySelector('h1')?.innerText.includes('${heading}')`);
    expect(await listViolations(tab)).toEqual([]);
  });
}

test('axe finds nothing to object to where a pack is looked at, followed, and out of reach', async ({
  reader,
}) => {
  const key = await aKey();
  const files: PublishedFiles = new Map();
  const host = await startFaultServer(files);
  const published = new Date(Date.now() - 60_000).toISOString();
  const expires = new Date(Date.now() + 86_400_000).toISOString();
  const pack = aPack({
    id: 'ferries.example/north-line',
    title: 'The ferries',
    claims: [aClaim()],
  });
  await publishTo(files, pack, { key, published, expires });
  const link = makeFollowLink(`${host.url}head.json`, key.publicKey);

  const tab = await reader.openOwn(`library.html#/packs/follow?${link}`);
  await tab.resize(1320, 900);
  await tab.waitFor(`document.querySelector('.follow .btn.primary')`);
  expect(await listViolations(tab)).toEqual([]);
  await clickControl(tab, /^Follow this pack$/);
  await tab.waitFor(`document.body.innerText.includes('is followed and in use.')`);
  await host.close();
  await askBackground(reader, 'syncNow', pack.id);
  await tab.waitFor(`document.body.innerText.includes('The host could not be reached.')`);
  expect(await listViolations(tab)).toEqual([]);
  await askBackground(reader, 'unfollow', pack.id);
});

test('axe finds nothing to object to in the popup', async ({ reader, demo }) => {
  const article = await reader.openTab(demo);
  await waitForReading(reader, article);
  const popup = await reader.openOwn(`popup.html?tab=${article.id}`);
  await popup.resize(380, 600);
  await popup.waitFor(`Boolean(document.querySelector('.rows .row'))`);
  expect(await listViolations(popup)).toEqual([]);
  for (const name of [/^Speakers/, /^Notes/]) {
    await clickControl(popup, name);
    expect(await listViolations(popup)).toEqual([]);
  }
});

test('axe finds nothing to object to in the card', async ({ reader, demo }) => {
  const tab = await reader.openTab(demo);
  await waitForReading(reader, tab);
  await tab.activate();
  const { x, y } = await placeOfMark(tab, 'reopened to small craft');
  await tab.click(x, y);
  await expect
    .poll(() => tab.inCard(`(root) => Boolean(root.querySelector('[role=dialog]'))`))
    .toBe(true);
  // axe cannot enter a closed root: the card's markup is laid out under its own sheets in an open one
  const card = await tab.inCard<{ html: string; css: string }>(`(root) => ({
    html: root.innerHTML,
    css: [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n'),
  })`);
  await tab.goto(demo);
  await tab.evaluate(`void (() => {
    document.body.replaceChildren(document.createElement('main'));
    const host = document.body.firstChild.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const { html, css } = ${JSON.stringify(card)};
    root.innerHTML = html;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  })()`);
  const violations = await listViolations(tab);
  expect(violations.filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
});
