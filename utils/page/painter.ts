import type { MarkKind, MarkStrength } from '../claim/mark-kind.ts';
import { type PaintKind, PRIORITIES, writeSheet } from './highlight-sheet.ts';

/** Paints with the CSS Custom Highlight API; the page's own nodes are never touched. */
export interface Painter {
  /** Replaces all that is painted. */
  paint(ranges: ReadonlyMap<MarkKind, Range[]>): void;
  /** Replaces what is shown as active. */
  activate(ranges: Range[]): void;
  setLook(look: { strength: MarkStrength; dark: boolean }): void;
  /** Puts back what the page has thrown out of the registry, and the sheets it has dropped. */
  repair(): void;
  clear(): void;
}

const KINDS = Object.keys(PRIORITIES) as PaintKind[];

/**
 * Names are drawn anew for every page: the registry is shared with the page, which must not learn from a name who
 * paints. Only these names are ever removed.
 */
export function createPainter(): Painter {
  const names = Object.fromEntries(KINDS.map((kind) => [kind, drawName()])) as Record<
    PaintKind,
    string
  >;
  const highlights = new Map<PaintKind, Highlight>();
  const sheet = new CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>();

  const put = (kind: PaintKind, ranges: readonly Range[]): void => {
    if (ranges.length === 0) {
      if (highlights.delete(kind)) CSS.highlights.delete(names[kind]);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITIES[kind];
    highlights.set(kind, highlight);
    CSS.highlights.set(names[kind], highlight);
    for (const range of ranges) adopt(rootOf(range), sheet, roots);
  };

  return {
    paint(ranges) {
      for (const kind of KINDS) if (kind !== 'active') put(kind, ranges.get(kind) ?? []);
    },
    activate: (ranges) => put('active', ranges),
    setLook: (look) => sheet.replaceSync(writeSheet(names, look)),
    repair() {
      for (const [kind, highlight] of highlights)
        if (CSS.highlights.get(names[kind]) !== highlight)
          CSS.highlights.set(names[kind], highlight);
      for (const root of roots) adopt(root, sheet, roots);
    },
    clear() {
      for (const kind of highlights.keys()) CSS.highlights.delete(names[kind]);
      highlights.clear();
      for (const root of roots)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      roots.clear();
    },
  };
}

/** Sheets of the document do not reach into shadow roots in Firefox, so each root gets its own. */
function adopt(
  root: Document | ShadowRoot,
  sheet: CSSStyleSheet,
  roots: Set<Document | ShadowRoot>,
): void {
  roots.add(root);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

const rootOf = ({ startContainer }: Range): Document | ShadowRoot =>
  startContainer.getRootNode() as Document | ShadowRoot;

function drawName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `h${[...bytes].map((byte) => byte.toString(36)).join('')}`; // begins with a letter, as names in CSS must
}
