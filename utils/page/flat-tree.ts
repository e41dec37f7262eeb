/** The tree as a reader sees it: open shadow roots in place of their host's children, slotted nodes in their slots. */

/** Children in the order they are shown. Works in Node too, where shadow roots are still `<template shadowrootmode>`. */
export function shownChildren(node: Node): Node[] {
  if (!isElement(node)) return [...node.childNodes];
  if (node.localName === 'slot') return slotted(node as HTMLSlotElement);
  const root = shadowRootOf(node);
  if (root) return [...root.childNodes];
  if (node.localName === 'iframe') return frameBody(node as HTMLIFrameElement);
  return [...node.childNodes];
}

/** The parent in the tree as shown; `null` at the top. */
export function shownParent(node: Node): Element | null {
  const slot = isElement(node) || node.nodeType === 3 ? (node as Element).assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return isShadowTemplate(parent) ? parent.parentElement : parent;
  const host = (parent as ShadowRoot).host as Element | undefined;
  if (host) return host;
  return isShadowTemplateContent(parent) ?? null;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The open shadow root of an element, declared in HTML where no browser has made it yet. */
export function shadowRootOf(element: Element): ParentNode | null {
  if (element.shadowRoot) return element.shadowRoot;
  const template = [...element.children].find(isShadowTemplate) as HTMLTemplateElement | undefined;
  return template ? (template.content ?? template) : null;
}

const isShadowTemplate = (element: Element): boolean =>
  element.localName === 'template' && element.getAttribute('shadowrootmode') === 'open';

/** Where a template's content does not know its template, the walk simply ends there. */
const isShadowTemplateContent = (fragment: Node): Element | undefined =>
  (fragment as { parentElement?: Element | null }).parentElement ?? undefined;

function slotted(slot: HTMLSlotElement): Node[] {
  const assigned = slot.assignedNodes?.({ flatten: true }) ?? [];
  if (assigned.length > 0) return assigned;
  const root = slot.getRootNode?.() as Partial<ShadowRoot> | undefined;
  const host = root?.host ?? slot.closest?.('template')?.parentElement;
  const name = slot.getAttribute('name') ?? '';
  const own =
    host && !slot.assignedNodes
      ? [...host.children].filter(
          (c) => (c.getAttribute('slot') ?? '') === name && c.localName !== 'template',
        )
      : [];
  return own.length > 0 ? own : [...slot.childNodes];
}

/** A frame of another site cannot be looked into. */
function frameBody(frame: HTMLIFrameElement): Node[] {
  try {
    const body = frame.contentDocument?.body;
    return body ? [...body.childNodes] : [];
  } catch {
    return []; // expected: cross-origin access throws in some browsers
  }
}
