import { useEffect, useState } from 'preact/hooks';

import { t } from '../../utils/extension/i18n.ts';

const STAYS_MS = 10_000;

interface Props {
  text: string;
  onUndo(): void;
  onGone(): void;
}

/** Says that something is done and offers to undo it; stays while the pointer or the focus is on it. */
export function Toast({ text, onUndo, onGone }: Props) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, text]);

  useEffect(() => {
    const stop = new AbortController();
    const handleKey = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || inField) return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', handleKey, { signal: stop.signal });
    return () => stop.abort();
  }, [text]);

  return (
    <div class="toastbox">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it longer, nothing is done by it */}
      <div
        class="toast"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocusIn={() => setHeld(true)}
        onFocusOut={() => setHeld(false)}
      >
        <span role="status">{text}</span>
        <button type="button" class="btn small" onClick={onUndo}>
          {t('undo')}
        </button>
      </div>
    </div>
  );
}
