import { expect } from '@playwright/test';
import { cardText } from '../card.ts';
import { waitForText } from '../controls.ts';
import { kindsOn, listMarks, placeOfMark, waitForReading } from '../marks.ts';
import { stateOf, type Tab } from '../reader.ts';
import { test } from '../story.ts';

const REOPENED = 'The Sedge Gate reopened to small craft on 9 August';
const BILL = 'Repairing the leaf is expected to cost 6.8 million crowns';
const FILLING =
  'On the quay people spoke of little else, and the ferrymen took their time over the ropes, the coffee and the weather.';

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Storm gate</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-09-02"></head>`;

const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}.</p>`).join('');
const ARTICLE = `<article><h1>Storm gate is open again</h1>${paragraphs(REOPENED, FILLING, FILLING)}</article>`;

test('an article inside a shadow root is marked, has cards, and is left as it was', async ({
  reader,
  servePage,
}) => {
  const url = await servePage(`${HEAD}<body><storm-story></storm-story><script>
    customElements.define('storm-story', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(ARTICLE)}; }
    });</script></body></html>`);
  const tab = await reader.openTab(url);
  await waitForReading(reader, tab);
  expect(await kindsOn(tab, REOPENED)).toEqual(['conflict']);
  expect(await tab.evaluate(`document.querySelector('storm-story').shadowRoot.innerHTML`)).toBe(
    await tab.evaluate(
      `(() => { const made = document.createElement('div'); made.innerHTML = ${JSON.stringify(ARTICLE)}; return made.innerHTML; })()`,
    ),
  );

  await tab.activate();
  const { x, y } = await placeOfMark(tab, REOPENED);
  await tab.move(x, y);
  await tab.move(x + 1, y);
  await expect.poll(() => cardText(tab)).toMatch(/Pages disagree: date/);
});

test('paragraphs that come late are marked too', async ({ reader, servePage }) => {
  const url = await servePage(`${HEAD}<body>${ARTICLE}<script>
    globalThis.addMore = () => document.querySelector('article')
      .insertAdjacentHTML('beforeend', ${JSON.stringify(paragraphs(BILL, FILLING))});</script></body></html>`);
  const tab = await reader.openTab(url);
  await waitForReading(reader, tab);
  expect(await kindsOn(tab, BILL)).toEqual([]);
  await tab.evaluate('void addMore()');
  await expect.poll(() => kindsOn(tab, BILL)).toEqual(['copied']);
  expect(await kindsOn(tab, REOPENED)).toEqual(['conflict']);
});

for (const [what, script] of [
  ['body', 'document.body.remove()'],
  ['element at all', 'document.documentElement.remove()'],
] as const)
  test(`a page without ${what} is no news and no error, and is read once it has one`, async ({
    reader,
    servePage,
  }) => {
    const tab = await reader.openTab(
      await servePage(`${HEAD}<body><script>${script}</script></body></html>`),
    );
    await expect.poll(() => stateOf(reader, tab)).toEqual({ kind: 'not-news' });
    const popup = await reader.openOwn(`popup.html?tab=${tab.id}`);
    await waitForText(popup, /does not look like/i);

    await tab.evaluate(`void (() => {
      const page = new DOMParser().parseFromString(${JSON.stringify(`${HEAD}<body>${ARTICLE}</body></html>`)}, 'text/html');
      document.documentElement?.remove();
      document.append(document.adoptNode(page.documentElement));
    })()`);
    await expect.poll(() => kindsOn(tab, REOPENED)).toEqual(['conflict']);
  });

/** Begun in the page when it is loaded: the longest time in which nothing else could run. */
const WATCH_GAPS = `void (() => {
  let last = performance.now();
  globalThis.longestGap = 0;
  setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
  }, 20);
})()`;
/** Not a measurement, those are in the benchmarks: a reader would call anything longer frozen. */
const FROZEN_MS = 3000;

test('5 MB of text are read without a freeze', async ({ reader, servePage }) => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    [`Entry ${i} of the harbour log`, FILLING, FILLING, FILLING, FILLING].join(' '),
  );
  const text = paragraphs(REOPENED, ...many);
  expect(text.length).toBeGreaterThan(5_000_000);
  const url = await servePage(`${HEAD}<body><article>${text}</article>
    <script>addEventListener('load', () => { ${WATCH_GAPS} })</script></body></html>`);
  const tab = await reader.openTab(url);
  const { compared } = await waitForReading(reader, tab);
  expect(compared.sentences).toBeGreaterThan(1000);
  expect(await kindsOn(tab, REOPENED)).toEqual(['conflict']);
  await expectNoFreeze(tab);
});

test('text that changes while it is read is marked as it stands in the end', async ({
  reader,
  servePage,
}) => {
  const url = await servePage(`${HEAD}<body>${ARTICLE}<script>
    const article = document.querySelector('article');
    let count = 0;
    const timer = setInterval(() => {
      article.querySelector('p')?.remove();
      article.append(Object.assign(document.createElement('p'), { textContent: 'Line ' + count + '. ${FILLING}' }));
      article.querySelector('h1').firstChild.nodeValue = 'Storm gate, update ' + count;
      if (++count < 60) return;
      clearInterval(timer);
      article.innerHTML = ${JSON.stringify(`<h1>Sedge Gate</h1>${paragraphs(BILL, FILLING, FILLING)}`)};
      globalThis.atRest = true;
    }, 30);
    ${WATCH_GAPS}</script></body></html>`);
  const tab = await reader.openTab(url);
  await tab.waitFor('globalThis.atRest');
  await expect.poll(() => kindsOn(tab, BILL)).toEqual(['copied']);
  expect(await kindsOn(tab, REOPENED)).toEqual([]);
  expect((await listMarks(tab)).every(({ text }) => text !== '')).toBe(true);
  expect((await stateOf(reader, tab))?.kind).toBe('read');
  await expectNoFreeze(tab);
});

const expectNoFreeze = async (tab: Tab): Promise<void> =>
  expect(await tab.evaluate('longestGap')).toBeLessThan(FROZEN_MS);
