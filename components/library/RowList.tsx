import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { t } from '../../utils/extension/i18n.ts';
import { moveAmongRows } from '../move-among-rows.ts';

/** So many rows are drawn at first and added whenever the end comes near, so that long lists stay quick. */
const STEP = 60;
const ADDS_BY_ITSELF = typeof IntersectionObserver !== 'undefined';

interface Props<T> {
  items: T[];
  keyOf(item: T): string;
  /** Draws the row's link; `tabIndex` makes the list one tab stop. */
  row(item: T, tabIndex: 0 | -1): ComponentChildren;
  /** Key of the chosen item, if any. */
  chosen: string | null;
}

/** A list of links: one tab stop; arrows, Home and End move, Enter opens. */
export function RowList<T>({ items, keyOf, row, chosen }: Props<T>) {
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const chosenIndex = items.findIndex((item) => keyOf(item) === chosen);
  const count = Math.min(items.length, Math.max(shown, chosenIndex + 1));
  const showMore = () => setShown(count + STEP);

  useEffect(() => {
    if (!end.current || !ADDS_BY_ITSELF) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && showMore());
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, items.length]);

  return (
    <div class="scroll">
      <ol class="rows" ref={list} onKeyDown={(event) => moveAmongRows(event, list.current)}>
        {items.slice(0, count).map((item, index) => (
          <li key={keyOf(item)} aria-setsize={items.length} aria-posinset={index + 1}>
            {row(item, index === Math.max(chosenIndex, 0) ? 0 : -1)}
          </li>
        ))}
      </ol>
      {count < items.length && (
        <button
          type="button"
          class="btn quiet more"
          ref={end}
          tabIndex={ADDS_BY_ITSELF ? -1 : 0} // it would vanish under the focus
          onClick={showMore}
        >
          {t('libraryShowMore', items.length - count)}
        </button>
      )}
    </div>
  );
}
