import { useState } from 'preact/hooks';

import type { Note, NoteTarget, PageIdentity } from '../../utils/claim/note.ts';
import { toTargetKey } from '../../utils/claim/note-targets.ts';
import { t } from '../../utils/extension/i18n.ts';
import type { NoteDraft } from '../../utils/extension/messages.ts';
import { NoteForm } from './NoteForm.tsx';
import { NoteText } from './NoteText.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export interface NoteActions {
  onSave(draft: NoteDraft): Promise<unknown>;
  onDelete(id: string): Promise<void>;
  onRestore(id: string): Promise<void>;
}

interface Props {
  notes: Note[];
  /** What a new note will be about, and where it is written. */
  target: NoteTarget;
  page: PageIdentity | null;
  /** Whether a new note is being written. */
  writing: boolean;
  onWriting(writing: boolean): void;
  actions: NoteActions;
}

/** Notes on one thing, each to be changed or deleted in place, and a form for a new one. */
export function EditableNotes({ notes, target, page, writing, onWriting, actions }: Props) {
  const [deleted, setDeleted] = useState<string | null>(null);
  return (
    <>
      {notes.map((note) => (
        <OneNote
          key={note.id}
          note={note}
          here={page}
          actions={{
            ...actions,
            onDelete: async (id) => {
              await actions.onDelete(id);
              setDeleted(id);
            },
          }}
        />
      ))}
      {deleted !== null && (
        <p class="meta" role="status">
          {t('noteDeleted')}{' '}
          <button
            type="button"
            class="btn small"
            ref={(undo) => undo?.focus()}
            onClick={() => void actions.onRestore(deleted).then(() => setDeleted(null))}
          >
            {t('undo')}
          </button>
        </p>
      )}
      {writing && (
        <NoteForm
          body=""
          draftKey={`new ${toTargetKey(target)}`}
          rows={3}
          focused
          onSave={async (body) => {
            await actions.onSave({ target, body, page });
            onWriting(false);
            return true;
          }}
          onCancel={() => onWriting(false)}
        />
      )}
    </>
  );
}

interface OneProps {
  note: Note;
  here: PageIdentity | null;
  actions: NoteActions;
}

function OneNote({ note, here, actions }: OneProps) {
  const [editing, setEditing] = useState(false);
  const edit = useReturnFocus<HTMLButtonElement>(editing);
  if (editing)
    return (
      <NoteForm
        body={note.body}
        draftKey={note.id}
        rows={3}
        focused
        onSave={async (body) => {
          const { id, target, page } = note;
          await actions.onSave({ id, target, page, body });
          setEditing(false);
          return true;
        }}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <div class="notebox">
      <NoteText note={note} here={here} />
      <div class="btns">
        <button type="button" class="btn quiet small" ref={edit} onClick={() => setEditing(true)}>
          {t('noteEdit')}
        </button>
        <button
          type="button"
          class="btn quiet small push"
          onClick={() => void actions.onDelete(note.id)}
        >
          {t('noteDelete')}
        </button>
      </div>
    </div>
  );
}
