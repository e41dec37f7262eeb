import { PRIORITIES } from './highlight-sheet.ts';
import type { Mark } from './marks.ts';

/** A mark with the place where it is painted. */
export interface PaintedMark {
  mark: Mark;
  ranges: Range[];
}

/** The line lies below the letters; the pointer on it counts. */
const SLACK_PX = 3;

export interface HitTest {
  /** The marks under a point of the viewport, by its topmost element; the one painted on top first. */
  at(target: EventTarget | null, x: number, y: number): PaintedMark[];
}

/**
 * Highlights raise no events. The topmost element under the pointer leads to the marks whose text it holds, and their
 * rectangles decide: no caret positions, which end at shadow roots, and nothing when something covers the text.
 */
export function createHitTest(painted: readonly PaintedMark[]): HitTest {
  const byElement = new WeakMap<Element, PaintedMark[]>();
  for (const one of painted)
    for (const range of one.ranges)
      for (const element of elementsOf(range)) {
        const list = byElement.get(element) ?? [];
        if (!list.includes(one)) list.push(one);
        byElement.set(element, list);
      }
  return {
    at(target, x, y) {
      const near = target instanceof Element ? byElement.get(target) : undefined;
      return (near ?? [])
        .filter(({ ranges }) => ranges.some((range) => covers(range, x, y)))
        .sort((a, b) => priorityOf(b) - priorityOf(a));
    },
  };
}

/** The elements that directly hold a part of the range's text, and the one that holds all of it. */
function elementsOf(range: Range): Set<Element> {
  const elements = new Set<Element>();
  const top = range.commonAncestorContainer;
  const walker = (top.ownerDocument ?? document).createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = top.nodeType === 3 ? top : walker.nextNode(); node; ) {
    if (range.intersectsNode(node) && node.parentElement) elements.add(node.parentElement);
    node = walker.nextNode();
  }
  if (top instanceof Element) elements.add(top);
  return elements;
}

const covers = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + SLACK_PX,
  );

const priorityOf = ({ mark }: PaintedMark): number => PRIORITIES[mark.kind];
