// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { extractArticle } from '../../../utils/page/article-text.ts';

const BODY = [
  'The Sedge Gate reopened to small craft on 9 August, and yesterday the excursion boats lay three deep.',
  'It had been shut for weeks after a crack was found in its east leaf, said the harbour master, Ilse Verrin.',
  'Repairing the leaf is expected to cost 6.8 million crowns, according to the city, which has yet to vote on it.',
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('');

function textOf(body: string, head = ''): string {
  const html = `<!doctype html><html lang="en"><head><title>Gate</title>${head}</head><body>${body}</body></html>`;
  return extractArticle(new DOMParser().parseFromString(html, 'text/html')).text;
}

describe('the text of an article', () => {
  it('is its headline and paragraphs, one a line', () => {
    const text = textOf(`<article><h1>Storm gate is open again</h1>${paragraphs}</article>`);
    expect(text).toBe(`Storm gate is open again\n${BODY.join('\n')}\n`);
  });

  it('takes in a headline that stands outside the body, with standfirst and byline', () => {
    const text = textOf(
      `<main><div><h1>Storm gate is open again</h1><p>By Petra Lund-Aske</p></div><div id="body">${paragraphs}</div></main>`,
    );
    expect(text).toBe(`Storm gate is open again\nBy Petra Lund-Aske\n${BODY.join('\n')}\n`);
  });

  it.each([
    [
      'comments',
      `<section id="comments"><p>${BODY[0]} I saw it, they are all lying, every one.</p></section>`,
    ],
    ['a sidebar', `<aside><p>${BODY[0]}</p></aside>`],
    ['related links', `<div class="related-links"><p>${BODY[0]}</p></div>`],
    ['a share bar', `<div class="share-bar">Share this with all your friends, now</div>`],
    ['scripts', `<script>const words = "${BODY[0]}";</script>`],
    ['hidden text', `<p hidden>${BODY[0]}</p>`],
    [
      'a block of nothing but links',
      `<p><a href="#a">Night ferry adds a late crossing on Fridays</a></p>`,
    ],
  ])('leaves out %s', (_, extra) => {
    const text = textOf(`<main><article>${paragraphs}${extra}</article></main>`);
    expect(text).toBe(`${BODY.join('\n')}\n`);
  });

  it('joins inline markup and folds white space as a browser shows it', () => {
    const text = textOf(
      `<article><p>The <b>Sedge</b>\n   <a href="#">Gate</a> reopened<br>to small craft on 9 August.</p>${paragraphs}</article>`,
    );
    expect(text.split('\n')[0]).toBe('The Sedge Gate reopened to small craft on 9 August.');
  });

  it('reads open shadow roots in place of their host', () => {
    document.body.innerHTML = `<main><h1>Storm gate is open again</h1><story-body></story-body></main>`;
    const root = document.querySelector('story-body')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<div>${paragraphs}</div>`;
    expect(extractArticle(document).text).toBe(`Storm gate is open again\n${BODY.join('\n')}\n`);
  });

  it.each(['', '<p>Hello</p>', '<form><input></form>'])(
    'is empty on a page without one: %s',
    (body) => {
      expect(textOf(body).length).toBeLessThan(20);
    },
  );
});

describe('what the page says about itself', () => {
  const read = (head: string) =>
    extractArticle(
      new DOMParser().parseFromString(
        `<html lang="en-GB"><head>${head}</head><body>${paragraphs}</body></html>`,
        'text/html',
      ),
    );

  it('gives the day of publication, from structured data first', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-09-02T06:40:00Z"}</script>';
    const meta = '<meta property="article:published_time" content="2026-09-05">';
    expect(read(data + meta).date).toBe('2026-09-02');
    expect(read(meta).date).toBe('2026-09-05');
    expect(read('').date).toBeNull();
  });

  it('survives broken structured data', () => {
    expect(read('<script type="application/ld+json">{"@type":</script>').date).toBeNull();
  });

  it('gives the canonical address without tracking', () => {
    const link = '<link rel="canonical" href="https://courier.example/gate?utm_source=x&id=7#top">';
    expect(read(link).url).toBe('https://courier.example/gate?id=7');
  });

  it('gives the language', () => {
    expect(read('').language).toBe('en-GB');
  });
});
