import { useState } from 'preact/hooks';

import type { Note, NoteTarget, PageIdentity } from '../../utils/claim/note.ts';
import { t } from '../../utils/extension/i18n.ts';
import { EditableNotes } from '../note/EditableNotes.tsx';
import { useReturnFocus } from '../note/use-return-focus.ts';
import type { CardActions } from './create-card.tsx';

interface Props {
  notes: Note[];
  target: NoteTarget;
  page: PageIdentity;
  open: { label: string; path: string };
  /** Where the record comes from. */
  from: string;
  actions: CardActions;
}

/** The reader's notes on what the card shows, and the card's foot. */
export function CardNotes({ notes, target, page, open, from, actions }: Props) {
  const [writing, setWriting] = useState(false);
  const add = useReturnFocus<HTMLButtonElement>(writing);
  return (
    <>
      <EditableNotes
        notes={notes}
        target={target}
        page={page}
        writing={writing}
        onWriting={setWriting}
        actions={{
          onSave: actions.onSaveNote,
          onDelete: actions.onDeleteNote,
          onRestore: actions.onRestoreNote,
        }}
      />
      <p class="card-from">{from}</p>
      <div class="card-foot">
        <button
          type="button"
          class="btn quiet small"
          onClick={() => actions.onOpenLibrary(open.path)}
        >
          {open.label}
        </button>
        {!writing && (
          <button type="button" class="btn quiet small" ref={add} onClick={() => setWriting(true)}>
            {t('noteAdd')}
          </button>
        )}
      </div>
    </>
  );
}
