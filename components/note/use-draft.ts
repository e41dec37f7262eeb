import { useEffect, useRef, useState } from 'preact/hooks';

import { noteDrafts } from '../../utils/extension/settings.ts';

/** So long after the last key a draft is kept. */
const KEEP_AFTER_MS = 300;

export interface Draft {
  typed: string;
  type(words: string): void;
  /** Forgets what was typed, because it is saved or given up. */
  clear(): Promise<void>;
}

/**
 * What is typed into a note, kept until it is saved: a popup closes when the reader clicks beside it, a card with Esc,
 * and neither may lose a word. `key` names the note or what it is going to be about.
 */
export function useDraft(key: string, body: string): Draft {
  const [typed, setTyped] = useState(body);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    void noteDrafts.getValue().then((drafts) => {
      const kept = drafts[key];
      if (kept !== undefined && !touched.current) setTyped(kept);
    });
  }, [key]);

  return {
    typed,
    type(words) {
      touched.current = true;
      setTyped(words);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(key, words), KEEP_AFTER_MS);
    },
    async clear() {
      clearTimeout(timer.current);
      await keep(key, null);
    },
  };
}

async function keep(key: string, words: string | null): Promise<void> {
  const { [key]: _old, ...others } = await noteDrafts.getValue();
  await noteDrafts.setValue(words === null ? others : { ...others, [key]: words });
}
