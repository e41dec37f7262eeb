import { INLINE } from './article-root.ts';
import { isElement, shownChildren } from './flat-tree.ts';
import { isInvisible, isLeftOut } from './left-out.ts';
import { createTextBuilder, type TextBuilder, type TextMap } from './text-builder.ts';

/** `top` holds headline and body; what is read begins with the headline and ends with the root. */
export interface ArticleParts {
  top: Element | null;
  root: Element | null;
  headline: Element | null;
}

/** A block that is mostly links leads elsewhere. */
const MOST_LINKED = 0.6;
/** Between headline and body only the standfirst and the byline are wanted, no second article. */
const LONGEST_BETWEEN = 1_000;
/** Longer texts are read up to here: no news article comes near, and comparing them would take seconds. UTF-16 units. */
const MAX_TEXT = 400_000;

interface Walk {
  builder: TextBuilder;
  blockStart: number;
  linked: number;
  /** Length of the text when a heading inside the body ended: one without text behind it is dropped. */
  headingStart: number | null;
  between: number;
  state: 'before' | 'between' | 'body' | 'after';
  parts: ArticleParts;
}

export function collectText(
  document: Document,
  parts: ArticleParts,
): { text: string; map: TextMap } {
  const builder = createTextBuilder();
  const walk: Walk = {
    builder,
    blockStart: 0,
    linked: 0,
    headingStart: null,
    between: 0,
    state: 'before',
    parts,
  };
  const start = parts.top ?? parts.root ?? document.body;
  if (start) {
    if (start === parts.root) walk.state = 'body';
    visit(start, walk, { linked: false, preserved: false });
    endBlock(walk, false);
    dropHeading(walk);
  }
  return builder.build();
}

interface Style {
  linked: boolean;
  preserved: boolean;
}

function visit(element: Element, walk: Walk, style: Style): void {
  const { root, headline } = walk.parts;
  if (walk.state === 'after' || walk.builder.length > MAX_TEXT) return;
  const wanted = element === root || element === headline;
  if (!wanted && (isLeftOut(element) || isInvisible(element))) return;
  if (element.localName === 'br') {
    walk.builder.breakLine();
    return;
  }
  if (element === headline && walk.state === 'before') walk.state = 'between';
  if (element === root) enterBody(walk);
  if (INLINE.has(element.localName) && !isStyledAsBlock(element))
    visitChildren(element, walk, style);
  else {
    endBlock(walk, false);
    visitChildren(element, walk, style);
    endBlock(walk, /^h[1-6]$/.test(element.localName) && element !== headline);
  }
  if (element === root) walk.state = 'after';
}

function visitChildren(element: Element, walk: Walk, style: Style): void {
  const inner = {
    linked: style.linked || element.localName === 'a',
    preserved: style.preserved || element.localName === 'pre',
  };
  for (const child of shownChildren(element)) {
    if (isElement(child)) visit(child, walk, inner);
    else if (child.nodeType === 3) addText(child as Text, walk, inner);
  }
}

/** What stood between headline and body stays when it is short enough to be standfirst and byline. */
function enterBody(walk: Walk): void {
  endBlock(walk, false);
  if (walk.builder.length - walk.between > LONGEST_BETWEEN) walk.builder.cutTo(walk.between);
  walk.builder.endBlock();
  walk.blockStart = walk.builder.length;
  walk.state = 'body';
}

function addText(node: Text, walk: Walk, { linked, preserved }: Style): void {
  if (walk.state !== 'between' && walk.state !== 'body') return;
  const before = walk.builder.length;
  walk.builder.addText(node, preserved);
  if (linked) walk.linked += walk.builder.length - before;
}

function endBlock(walk: Walk, heading: boolean): void {
  const { builder, blockStart } = walk;
  const length = builder.length - blockStart;
  if (length > 0 && walk.linked > length * MOST_LINKED && !heading) builder.cutTo(blockStart);
  else if (length > 0 && heading) {
    dropHeading(walk);
    walk.headingStart = walk.blockStart;
  } else if (length > 0) walk.headingStart = null;
  builder.endBlock();
  if (walk.state === 'between' && walk.between === 0) walk.between = builder.length;
  walk.blockStart = builder.length;
  walk.linked = 0;
}

/** A heading over nothing but links belonged to them. */
function dropHeading(walk: Walk): void {
  if (walk.headingStart === null) return;
  const rest = walk.builder.slice(walk.blockStart);
  walk.builder.cutTo(walk.headingStart);
  walk.headingStart = null;
  if (rest === '') walk.builder.endBlock();
}

function isStyledAsBlock(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle?.(element).display ?? '';
  return display !== '' && !/^(?:inline|contents|ruby)/.test(display);
}
