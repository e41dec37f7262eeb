import { useState } from 'preact/hooks';

import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import { toTargetKey } from '../../../utils/claim/note-targets.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { EditableNotes } from '../../note/EditableNotes.tsx';
import { useReturnFocus } from '../../note/use-return-focus.ts';

interface Props {
  target: NoteTarget;
  notes: Note[];
}

/** The reader's notes on one claim or speaker, and a form to add one. */
export function NotesOf({ target, notes }: Props) {
  const [writing, setWriting] = useState(false);
  const add = useReturnFocus<HTMLButtonElement>(writing);
  return (
    <>
      <EditableNotes
        notes={notes}
        target={target}
        page={null}
        writing={writing}
        onWriting={setWriting}
        actions={{
          onSave: (draft) => sendToBackground('saveNote', draft),
          onDelete: (id) => sendToBackground('deleteNote', id),
          onRestore: (id) => sendToBackground('restoreNote', id),
        }}
      />
      {!writing && (
        <div class="btns">
          <button type="button" class="btn" ref={add} onClick={() => setWriting(true)}>
            {t('noteAdd')}
          </button>
        </div>
      )}
    </>
  );
}

/** Notes whose target is this record. */
export const notesOf = (notes: Note[], target: NoteTarget): Note[] =>
  notes.filter((note) => toTargetKey(note.target) === toTargetKey(target));
