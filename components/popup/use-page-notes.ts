import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Note } from '../../utils/claim/note.ts';
import { listTargets } from '../../utils/claim/note-targets.ts';
import type { Reading } from '../../utils/claim/reading.ts';
import { sendToBackground, sendToTab } from '../../utils/extension/messages.ts';
import type { NoteActions } from '../note/EditableNotes.tsx';

export interface PageNotes {
  notes: Note[];
  actions: NoteActions;
}

/** The reader's notes on what the page holds. Every change is shown on the page at once. */
export function usePageNotes(tabId: number, url: string, reading: Reading): PageNotes {
  const [notes, setNotes] = useState<Note[]>([]);

  const load = useCallback(async () => {
    setNotes(await sendToBackground('listNotesFor', url, listTargets(reading)));
  }, [url, reading]);
  useEffect(() => void load(), [load]);

  const after = async (change: Promise<unknown>): Promise<void> => {
    await change;
    await load();
    await sendToTab(tabId, 'refresh').catch(() => undefined); // expected: the tab went elsewhere meanwhile
  };
  return {
    notes,
    actions: {
      onSave: (draft) => after(sendToBackground('saveNote', draft)),
      onDelete: (id) => after(sendToBackground('deleteNote', id)),
      onRestore: (id) => after(sendToBackground('restoreNote', id)),
    },
  };
}
