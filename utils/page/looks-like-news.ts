import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

import { listStructuredTypes, meta } from './page-metadata.ts';

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*(?:Article|BlogPosting|Report|LiveBlogPosting))$/;

/** Whether the page says that it is an article or, failing that, has enough running text for one. */
export function looksLikeNews(document: Document): boolean {
  if (!document.body) return false;
  if (listStructuredTypes(document).some((type) => ARTICLE.test(type))) return true;
  if (meta(document, 'og:type') === 'article') return true;
  return isProbablyReaderable(document);
}
