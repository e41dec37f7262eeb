import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus back to the button that opened a form, once the form is gone and took the focus with it. */
export function useReturnFocus<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const opener = useRef<T>(null);
  const before = useRef(open);

  useLayoutEffect(() => {
    if (before.current && !open && isFocusLost(opener.current)) opener.current?.focus();
    before.current = open;
  }, [open]);

  return opener;
}

function isFocusLost(element: HTMLElement | null): boolean {
  const root = element?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined; // the page's, or the card's
  const focused = root?.activeElement ?? null;
  return focused === null || focused === element?.ownerDocument.body;
}
