import { useRef } from 'preact/hooks';

import type { NoteTarget } from '../../utils/claim/note.ts';
import { toTargetKey } from '../../utils/claim/note-targets.ts';
import { t } from '../../utils/extension/i18n.ts';
import { EditableNotes } from '../note/EditableNotes.tsx';
import { useReturnFocus } from '../note/use-return-focus.ts';
import type { PageNotes } from './use-page-notes.ts';

type NoteOnRecord = Exclude<NoteTarget, { kind: 'page' }>;

interface Props {
  notes: PageNotes;
  url: string;
  title: string;
  /** Whether the reader came here to write. */
  writing: boolean;
  onWriting(writing: boolean): void;
}

/** All of the reader's notes that belong to the page: on the page itself, and on what it holds. */
export function PageNoteList({ notes: { notes, actions }, url, title, ...props }: Props) {
  const { writing, onWriting } = props;
  const add = useReturnFocus<HTMLButtonElement>(writing);
  const shared = { page: { url, title }, actions, onWriting };
  // what a note was about stays when the note is deleted, or undoing it would have no place
  const about = useRef(new Map<string, NoteOnRecord>());
  for (const { target } of notes)
    if (target.kind !== 'page') about.current.set(toTargetKey(target), target);
  return (
    <div class="page-notes">
      <h2 class="h">{t('notesOnThisPage')}</h2>
      <EditableNotes
        {...shared}
        notes={notes.filter(({ target }) => target.kind === 'page')}
        target={{ kind: 'page', url }}
        writing={writing}
      />
      {!writing && (
        <p class="btns">
          <button type="button" class="btn" ref={add} onClick={() => onWriting(true)}>
            {t('noteAddPage')}
          </button>
        </p>
      )}
      {[...about.current.values()].map((target) => (
        <section key={toTargetKey(target)} class="page-notes">
          <h2 class="claim">{target.text}</h2>
          <EditableNotes
            {...shared}
            notes={notes.filter((note) => toTargetKey(note.target) === toTargetKey(target))}
            target={target}
            writing={false}
          />
        </section>
      ))}
    </div>
  );
}
