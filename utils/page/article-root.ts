import { isElement, shownChildren, shownParent } from './flat-tree.ts';
import { isLeftOut } from './left-out.ts';

/** Text blocks shorter than this say nothing about where the article is. Readability's value. */
const LEAST_LENGTH = 25;
/** How much of a block's score its parent, the parent's parent and so on get; after Readability's divisors. */
const SHARES = [1, 0.5, 1 / 3, 0.2];
/** A container takes in its surroundings when they hold at least this much more of the article. */
const GROWTH = 1.25;

/**
 * The element that holds the article's body, or `null` when the page has no running text. Scores as Readability does
 * (length, commas, few links), but on the tree as shown, so that shadow roots count and nothing is changed.
 */
export function findArticleRoot(document: Document): Element | null {
  if (!document.body) return null;
  const scores = new Map<Element, number>();
  const totals = new Map<Element, number>();
  visit(document.body, (block, own) => {
    const score = scoreBlock(own);
    let parent: Element | null = PARAGRAPHS.has(block.localName) ? shownParent(block) : block;
    for (let step = 0; parent; step++, parent = shownParent(parent)) {
      const share = SHARES[step] ?? 0;
      if (share > 0) scores.set(parent, (scores.get(parent) ?? 0) + score * share);
      totals.set(parent, (totals.get(parent) ?? 0) + score);
    }
  });
  const best = [...scores].reduce<[Element, number] | null>(
    (a, b) => (a === null || b[1] * favour(b[0]) > a[1] * favour(a[0]) ? b : a),
    null,
  );
  return best && grow(best[0], totals);
}

const PARAGRAPHS = new Set(['p', 'li', 'pre', 'blockquote', 'dd', 'td', 'h2', 'h3', 'h4']);

interface OwnText {
  length: number;
  linked: number;
  commas: number;
}

/** Calls back for every element that has text of its own, inline markup included. */
function visit(element: Element, onBlock: (element: Element, own: OwnText) => void): void {
  const own: OwnText = { length: 0, linked: 0, commas: 0 };
  measure(element, own, false, onBlock);
  if (own.length >= LEAST_LENGTH) onBlock(element, own);
}

function measure(
  element: Element,
  own: OwnText,
  linked: boolean,
  onBlock: (element: Element, own: OwnText) => void,
): void {
  for (const child of shownChildren(element)) {
    if (child.nodeType === 3) addText(child.nodeValue ?? '', own, linked);
    else if (!isElement(child) || isLeftOut(child)) continue;
    else if (!INLINE.has(child.localName)) visit(child, onBlock);
    else measure(child, own, linked || child.localName === 'a', onBlock);
  }
}

function addText(value: string, own: OwnText, linked: boolean): void {
  const text = value.replace(/\s+/g, ' ');
  if (text === ' ') return;
  own.length += text.length;
  if (linked) own.linked += text.length;
  own.commas += text.split(/[,，、،]/).length - 1;
}

/** Elements that run within a line unless the page styles them otherwise. */
export const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp slot small span strike
  strong sub sup time tt u var wbr br nobr`.split(/\s+/),
);

function scoreBlock({ length, linked, commas }: OwnText): number {
  return (1 + commas + Math.min(length / 100, 3)) * (1 - linked / length);
}

function favour(element: Element): number {
  if (/\barticleBody\b/i.test(element.getAttribute('itemprop') ?? '')) return 1.5;
  if (element.localName === 'article' || element.localName === 'main') return 1.2;
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  return /article|body|content|entry|story|post|text/i.test(name) ? 1.2 : 1;
}

/** The body may be cut into sections: goes up as long as the surroundings hold clearly more of it. */
function grow(element: Element, totals: ReadonlyMap<Element, number>): Element {
  const total = totals.get(element) ?? 0;
  for (let up = shownParent(element), steps = 0; up && steps < 4; up = shownParent(up), steps++) {
    if (up.localName === 'body' || up.localName === 'html') break;
    if ((totals.get(up) ?? 0) > total * GROWTH) return grow(up, totals);
  }
  return element;
}
