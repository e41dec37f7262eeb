// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';

import type { Reading } from '../../../utils/claim/reading.ts';
import { createPageReader } from '../../../utils/page/page-reader.ts';
import { aReading } from '../../builders.ts';

const ARTICLE = `<meta property="og:type" content="article"><article><h1>Storm gate is open again</h1>
  <p>The Sedge Gate reopened to small craft on 9 August, and yesterday the boats lay three deep.</p></article>`;

interface Site {
  choice: 'on' | 'always' | 'off';
  asked: string[];
  answer: () => Promise<Reading>;
}
let site: Site;
beforeEach(() => {
  site = { choice: 'on', asked: [], answer: async () => aReading() };
  document.body.innerHTML = ARTICLE;
});

function open() {
  const changes: string[] = [];
  const reader = createPageReader({
    document,
    getChoice: async () => site.choice,
    ask: (article) => {
      site.asked.push(article.text);
      return site.answer();
    },
    onChange: () => changes.push(reader.state.kind),
  });
  return { reader, changes };
}

it('reads an article and asks once about it', async () => {
  const { reader, changes } = open();
  await reader.read();
  await reader.read();
  expect(changes).toEqual(['reading', 'read']);
  expect(site.asked).toHaveLength(1);
  expect(site.asked[0]).toContain('reopened to small craft');
});

it('asks again when a paragraph has come', async () => {
  const { reader } = open();
  await reader.read();
  document
    .querySelector('article')
    ?.insertAdjacentHTML('beforeend', '<p>The bill is 6.8 million crowns, says the city.</p>');
  await reader.read();
  expect(site.asked).toHaveLength(2);
  expect(site.asked[1]).toContain('6.8 million');
});

it('marks anew, without asking, when the page has put the same text into new nodes', async () => {
  const { reader, changes } = open();
  await reader.read();
  const before = reader.article?.map.nodes[0];
  document.body.innerHTML = ARTICLE;
  await reader.read();
  expect(site.asked).toHaveLength(1);
  expect(changes).toEqual(['reading', 'read', 'read']);
  expect(reader.article?.map.nodes[0]).not.toBe(before);
});

it('leaves a page alone that does not look like news, unless the reader insists', async () => {
  document.body.innerHTML = '<p>Hello, this is the page of a shop.</p>';
  const { reader } = open();
  await reader.read();
  expect(reader.state.kind).toBe('not-news');
  expect(site.asked).toEqual([]);
  await reader.readAnyway();
  expect(reader.state.kind).toBe('read');
});

it('reads every page of a site where the reader wants it', async () => {
  site.choice = 'always';
  document.body.innerHTML = '<p>Hello, this is the page of a shop.</p>';
  const { reader } = open();
  await reader.read();
  expect(reader.state.kind).toBe('read');
});

it('reads nothing where it is switched off', async () => {
  site.choice = 'off';
  const { reader } = open();
  await reader.read();
  expect(reader.state).toEqual({ kind: 'off' });
  expect(site.asked).toEqual([]);
});

it('says why when the background cannot answer, and tries again at the next change', async () => {
  const { reader } = open();
  site.answer = () => Promise.reject(new Error('The index is damaged'));
  await reader.read();
  expect(reader.state).toEqual({ kind: 'failed', message: 'The index is damaged' });
  site.answer = async () => aReading();
  await reader.read();
  expect(reader.state.kind).toBe('read');
});

it('says why when the page itself cannot be read', async () => {
  const { reader } = open();
  document.querySelector = () => {
    throw new TypeError('keys() is not iterable');
  };
  await reader.read();
  expect(reader.state).toEqual({ kind: 'failed', message: 'keys() is not iterable' });
  Reflect.deleteProperty(document, 'querySelector');
  await reader.read();
  expect(reader.state.kind).toBe('read');
});

it('lets a late answer to an old text not replace a newer one', async () => {
  const { reader } = open();
  let release = (_: Reading): void => {};
  site.answer = () => new Promise((resolve) => (release = resolve));
  const first = reader.read();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  const old = release;
  site.answer = async () => aReading({ compared: { sentences: 2, claims: 1, packs: 1 } });
  await reader.askAgain();
  old(aReading());
  await first;
  expect(reader.state).toMatchObject({ kind: 'read', reading: { compared: { sentences: 2 } } });
});

it('keeps what was found when it gives up following', async () => {
  const { reader } = open();
  await reader.read();
  reader.giveUp(1234);
  expect(reader.state).toMatchObject({ kind: 'gave-up', at: 1234, reading: aReading() });
  expect(reader.article).not.toBeNull();
});
