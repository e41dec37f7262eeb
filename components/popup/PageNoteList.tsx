import { useState } from 'preact/hooks';

import type { Note } from '../../utils/claim/note.ts';
import { t } from '../../utils/extension/i18n.ts';
import { EditableNotes } from '../note/EditableNotes.tsx';
import type { PageNotes } from './use-page-notes.ts';

interface Props {
  notes: PageNotes;
  url: string;
  title: string;
}

/** All of the reader's notes that belong to the page: on the page itself, and on what it holds. */
export function PageNoteList({ notes: { notes, actions }, url, title }: Props) {
  const [writing, setWriting] = useState(false);
  const shared = { page: { url, title }, actions, onWriting: setWriting };
  const about = Map.groupBy(notes.filter(hasText), textOf);
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
          <button type="button" class="btn" onClick={() => setWriting(true)}>
            {t('noteAddPage')}
          </button>
        </p>
      )}
      {[...about].map(([text, own]) => (
        <section key={text} class="page-notes">
          <h2 class="claim">{text}</h2>
          {own[0] && (
            <EditableNotes {...shared} notes={own} target={own[0].target} writing={false} />
          )}
        </section>
      ))}
    </div>
  );
}

const hasText = ({ target }: Note): boolean => target.kind !== 'page';

const textOf = ({ target }: Note): string => (target.kind === 'page' ? '' : target.text);
