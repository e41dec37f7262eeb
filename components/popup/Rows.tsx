import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { moveAmongRows } from '../move-among-rows.ts';

interface Props {
  label?: string;
  children: ComponentChildren;
}

/** A list of rows that is one tab stop: arrows, Home and End move in it, and only the current row's button follows. */
export function Rows({ label, children }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);

  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])];
    const at = Math.min(current, items.length - 1);
    for (const [index, item] of items.entries())
      for (const control of item.querySelectorAll<HTMLElement>(':scope > .row, :scope > .add-note'))
        control.tabIndex = index === at ? 0 : -1;
  });

  const handleFocus = ({ target }: FocusEvent) => {
    const items = [...(list.current?.children ?? [])];
    setCurrent(
      Math.max(
        0,
        items.findIndex((item) => item.contains(target as Node)),
      ),
    );
  };

  return (
    <ol
      class="rows"
      aria-label={label}
      ref={list}
      tabIndex={-1} // where the popup's focus starts
      onFocusIn={handleFocus}
      onKeyDown={(event) => moveAmongRows(event, list.current)}
    >
      {children}
    </ol>
  );
}
