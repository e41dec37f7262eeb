import { parseHTML } from 'linkedom';

import { extractArticle } from '../../utils/page/article-text.ts';
import type { Page } from './annotate-page.ts';

/** The article of an HTML file; scripts do not run, so text that a page adds later is not there. */
export function toPage(page: string, html: string, date: string | null): Page {
  const { document } = parseHTML(html);
  const article = extractArticle(document as unknown as Document);
  return {
    page,
    text: article.text,
    language: article.language,
    date: article.date ?? date,
    fromHtml: true,
  };
}
