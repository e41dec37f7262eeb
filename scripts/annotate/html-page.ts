import { parseHTML } from 'linkedom';

import { extractArticle } from '../../utils/page/article-text.ts';
import type { Page } from './annotate-page.ts';

/**
 * The article of an HTML file. Scripts do not run, so what a page adds by them is not there: text that is loaded later,
 * and a `<template>` that a script makes a shadow root of. Shadow roots declared in the HTML itself are.
 */
export function toPage(page: string, html: string, date: string | null): Page {
  const { document } = parseHTML(html) as unknown as { document: Document };
  attachShadowRoots(document);
  const article = extractArticle(document);
  return {
    page,
    text: article.text,
    language: article.language,
    date: article.date ?? date,
    fromHtml: true,
  };
}

/** As a browser does while it parses; those declared `closed` are taken away, since the extension cannot look into them. */
function attachShadowRoots(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    const open = template.getAttribute('shadowrootmode') === 'open';
    if (!open) template.remove();
    if (!open || !host || host.shadowRoot) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(...template.content.childNodes);
    template.remove();
    attachShadowRoots(root);
  }
}
