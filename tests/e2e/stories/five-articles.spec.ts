/** Pages of the five real articles, with a manifest.json: `[{ page, decoys: [{ selector, why }], lazy? }]`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';
import { ARTICLES, ARTICLES_MISSING } from '../../articles.ts';
import { listMarks, waitForReading } from '../marks.ts';
import { test } from '../story.ts';

interface ArticlePage {
  page: string;
  decoys: { selector: string; why: string }[];
  lazy?: { done: string };
}

const FOLDER = join(ARTICLES, 'pages');
const MANIFEST = join(FOLDER, 'manifest.json');
const pages: ArticlePage[] = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : [];

if (pages.length === 0) test.skip(ARTICLES_MISSING, () => {}); // the list of tests shows the title, not a reason

for (const { page, decoys, lazy } of pages) {
  test(`${page}: claims and speakers are marked, decoys are not`, async ({ reader }) => {
    const site = await serve(FOLDER);
    const tab = await reader.openTab(`${site.url}${page}`);
    if (lazy) await tab.waitFor(`document.querySelector('${lazy.done}')`, 15_000);
    const { claimMentions } = await waitForReading(reader, tab, 1500);
    expect(claimMentions.filter(({ relation }) => relation !== 'related').length).toBeGreaterThan(
      2,
    );
    const kinds = new Set((await listMarks(tab)).map(({ kind }) => kind));
    expect(kinds).toContain('speaker');
    expect(kinds.size).toBeGreaterThan(1);
    for (const { selector, why } of decoys)
      expect(await tab.evaluate(marksInside(selector)), `${selector}: ${why}`).toEqual([]);
    await site.close();
  });
}

/** The words marked inside an element, wherever in its shadow trees. */
const marksInside = (selector: string): string => `[...CSS.highlights.values()]
  .flatMap((highlight) => [...highlight])
  .filter((part) => {
    const area = document.querySelector(${JSON.stringify(selector)});
    let node = part.startContainer;
    while (node && node !== area) node = node.parentNode ?? node.host;
    return node;
  })
  .map((part) => part.startContainer.textContent.slice(part.startOffset, part.endOffset))`;
