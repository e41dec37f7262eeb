import { useState } from 'preact/hooks';

import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { noteLink } from '../route.ts';
import { NoteForm } from './NoteForm.tsx';
import { NoteText } from './NoteText.tsx';

interface Props {
  target: NoteTarget;
  notes: Note[];
}

/** The reader's notes on one claim or speaker, and a form to add one. */
export function NotesOf({ target, notes }: Props) {
  const [writing, setWriting] = useState(false);

  const handleSave = async (body: string) => {
    await sendToBackground('saveNote', { target, body, page: null });
    setWriting(false);
    return true;
  };

  return (
    <>
      {notes.map((note) => (
        <div class="notebox" key={note.id}>
          <NoteText note={note} />
          <p class="meta">
            <a href={noteLink(note.id)}>{t('noteEdit')}</a>
          </p>
        </div>
      ))}
      {writing ? (
        <NoteForm body="" onSave={handleSave}>
          <button type="button" class="btn quiet" onClick={() => setWriting(false)}>
            {t('cancel')}
          </button>
        </NoteForm>
      ) : (
        <div class="btns">
          <button type="button" class="btn" onClick={() => setWriting(true)}>
            {t('noteAdd')}
          </button>
        </div>
      )}
    </>
  );
}

/** Notes whose target is this record. */
export const notesOf = (notes: Note[], target: NoteTarget): Note[] =>
  notes.filter((note) => isSameTarget(note.target, target));

function isSameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.kind === 'claim' && b.kind === 'claim') {
    return a.packId === b.packId && a.claimId === b.claimId;
  }
  if (a.kind === 'speaker' && b.kind === 'speaker') {
    return a.packId === b.packId && a.speakerId === b.speakerId;
  }
  return a.kind === 'page' && b.kind === 'page' && a.url === b.url;
}
