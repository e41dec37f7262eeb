// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { extractArticle } from '../../../utils/page/article-text.ts';
import { toRanges } from '../../../utils/page/ranges.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function articleOf(html: string) {
  document.body.innerHTML = `<article>${html}</article>`;
  return extractArticle(document);
}

const LONG =
  '<p>Another paragraph, long enough, with commas, so that the article is found where it is.</p>';

describe('the ranges of a span', () => {
  it('are one across inline markup', () => {
    const { text, map } = articleOf(
      `<p>The <b>Sedge</b> <i>Gate</i> reopened on 9 August, at last.</p>${LONG}`,
    );
    const start = text.indexOf('Sedge');
    const ranges = toRanges(map, { start, end: text.indexOf(' on 9') });
    expect(ranges.map(String)).toEqual(['Sedge Gate reopened']);
  });

  it('go round text that is not the article’s', () => {
    const { text, map } = articleOf(
      `<p>The gate <span class="advert">Buy a boat today!</span>reopened on 9 August, at last.</p>${LONG}`,
    );
    const ranges = toRanges(map, { start: 0, end: text.indexOf(' on 9') });
    expect(ranges.map(String)).toEqual(['The gate ', 'reopened']);
  });

  it('are none when the page has taken the text away', () => {
    const { map } = articleOf(`<p>The gate reopened on 9 August, at last.</p>${LONG}`);
    document.body.innerHTML = '';
    expect(toRanges(map, { start: 0, end: 8 })).toEqual([]);
  });

  it('hold the same letters as the article text, wherever the span lies', () => {
    const { text, map } = articleOf(
      `<h1>Storm gate &amp; bill</h1><p>The <b>Sedge</b>\n  <a href="#">Gate</a> re<i>open</i>ed<br>on 9 August, ` +
        `\n at last.</p><ul><li>One, two, three things to know</li><li>Four</li></ul>${LONG}`,
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const covered = toRanges(map, span).map(String).join('');
        expect(squeeze(covered)).toBe(squeeze(text.slice(span.start, span.end)));
      }),
    );
  });
});
