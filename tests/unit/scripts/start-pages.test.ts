import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

import { openSites } from '../../../scripts/start/pages.mjs';
import { nameOf } from '../../../scripts/start/visit.mjs';

const folder = mkdtempSync(join(tmpdir(), 'second-source-pages-'));
const file = join(folder, 'two words & more.html');
writeFileSync(file, '<p>Served');
afterAll(() => rmSync(folder, { recursive: true }));

it('serves a file on loopback, whatever its name', async () => {
  const sites = await openSites([file]);
  const url = sites.pages[0]?.url ?? '';
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
  expect(await (await fetch(url)).text()).toBe('<p>Served');
  await sites.close();
});

it.each([
  ['https://paper.example/a?b=c', 'https://paper.example/a?b=c'],
  ['paper.example/story', 'https://paper.example/story'],
])('opens %s as an address', async (name, url) => {
  const sites = await openSites([name]);
  expect(sites.pages).toEqual([{ page: name, url }]);
  await sites.close();
});

it.each(['missing.html', 'ftp://paper.example/', 'javascript:alert(1)'])(
  'refuses %s',
  async (name) => {
    await expect(openSites([name])).rejects.toThrow(`${name} is neither a file nor an http`);
  },
);

it.each([
  ['http://127.0.0.1:8080/demo/velmouth.html', 'velmouth'],
  ['https://www.paper.example/2026/a%20story/', 'www.paper.example-a-story'],
  ['https://paper.example/', 'paper.example'],
])('names the pictures of %s %s', (url, name) => {
  expect(nameOf(url)).toBe(name);
});
