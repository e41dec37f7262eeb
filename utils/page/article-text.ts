/** Runs in the content script on the live document, and in Node on a parsed one. Changes nothing in it. */
import type { ArticleText } from '../claim/mention.ts';
import { findArticleRoot } from './article-root.ts';
import { collectText } from './collect-text.ts';
import { shownParent } from './flat-tree.ts';
import { readMetadata } from './page-metadata.ts';
import type { TextMap } from './text-builder.ts';

/** The text of a page's article, with what leads back from offsets to the document. */
export interface PageArticle extends ArticleText {
  map: TextMap;
  /** The element that holds the article. */
  root: Element | null;
  title: string;
  /** The canonical address, without tracking and fragment. */
  url: string;
}

/**
 * Headline, standfirst and body of the article in the order they are shown; no comments, sidebars, related links or
 * hidden text. White space is folded as in layout, blocks end with `\n`. Empty text when the page has none.
 */
export function extractArticle(document: Document): PageArticle {
  const root = findArticleRoot(document);
  const headline = findHeadline(document, root);
  const top = root && headline && !contains(root, headline) ? commonParent(root, headline) : root;
  const { text, map } = collectText(document, { top: top ?? null, root, headline });
  return { text, map, root, ...readMetadata(document) };
}

/** The first headline before or in the article's root. */
function findHeadline(document: Document, root: Element | null): Element | null {
  const headlines = [...document.querySelectorAll('h1')].filter(
    (h) => (h.textContent ?? '').trim().length > 10,
  );
  const inside = root && headlines.find((headline) => contains(root, headline));
  return inside ?? headlines.findLast((headline) => !root || isBefore(headline, root)) ?? null;
}

function contains(ancestor: Element, element: Element): boolean {
  for (let up: Element | null = element; up; up = shownParent(up)) if (up === ancestor) return true;
  return false;
}

function commonParent(a: Element, b: Element): Element | null {
  for (let up: Element | null = a; up; up = shownParent(up)) if (contains(up, b)) return up;
  return null;
}

/** A shadow root lies where its host lies. By position in a list: linkedom's compareDocumentPosition is not to be relied on. */
function isBefore(a: Element, b: Element): boolean {
  const host = outermostHost(b);
  for (const element of b.ownerDocument.querySelectorAll('*')) {
    if (element === a) return true;
    if (element === host) return false;
  }
  return false;
}

function outermostHost(element: Element): Element {
  const tree = element.getRootNode();
  return 'host' in tree ? outermostHost(tree.host as Element) : element;
}
