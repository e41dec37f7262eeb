import { useEffect, useRef } from 'preact/hooks';

/** What keys do, by key; two keys in a row are written `g c`. */
export type KeyActions = Record<string, () => void>;

const PAIR_MS = 1500;

/** Single keys of the page (WCAG 2.1.4): never in a field, never with a modifier, and only while `enabled`. */
export function useSingleKeys(actions: KeyActions, enabled: boolean): void {
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    if (!enabled) return;
    const stop = new AbortController();
    let before = { key: '', at: 0 };

    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const pair = event.timeStamp - before.at < PAIR_MS ? `${before.key} ${event.key}` : '';
      before = { key: event.key, at: event.timeStamp };
      const action = latest.current[pair] ?? latest.current[event.key];
      if (!action) return;
      event.preventDefault(); // the key must not also be typed into the field it moves to
      action();
    };

    addEventListener('keydown', handleKey, { signal: stop.signal });
    return () => stop.abort();
  }, [enabled]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, select, textarea, dialog *'));
