import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The popup's focus starts on the list, or on the first action, unless the reader was quicker. */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('.rows, .btn')?.focus({ preventScroll: true });
  }, []);

  return part;
}
