import { useState } from 'preact/hooks';
import './notes.css';

import type { Note } from '../../../utils/claim/note.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import type { Catalogue } from '../catalogue.ts';
import { RowList } from '../RowList.tsx';
import { noteLink, type Route, sectionLink } from '../route.ts';
import { SearchBox } from '../SearchBox.tsx';
import { Toast } from '../Toast.tsx';
import { filterNotes, NOTE_KINDS, type NoteKind } from './filter-notes.ts';
import { NewNote } from './NewNote.tsx';
import { NoteDetail } from './NoteDetail.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteRow } from './NoteRow.tsx';

interface Props {
  route: Route;
  notes: Note[];
  catalogue: Catalogue;
}

export function NotesPage({ route, notes, catalogue }: Props) {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<NoteKind | null>(null);
  const [deleted, setDeleted] = useState<Note | null>(null);
  const { shown, counts } = filterNotes(notes, query, kind);
  const chosen = notes.find(({ id }) => id === route.record?.id);
  const adding = route.record?.id === NEW;

  const handleDelete = async (note: Note) => {
    await sendToBackground('deleteNote', note.id);
    setDeleted(note);
    location.hash = sectionLink('notes');
  };
  const handleUndo = async () => {
    if (!deleted) return;
    await sendToBackground('restoreNote', deleted.id);
    setDeleted(null);
  };

  return (
    <div class="split" data-chosen={adding || chosen !== undefined}>
      <section class="lst" aria-label={t('sectionNotes')}>
        <header class="tools">
          <SearchBox label={t('notesSearch')} query={query} onSearch={setQuery} />
          <NoteFilters kinds={NOTE_KINDS} counts={counts} kind={kind} onChoose={setKind} />
          <div class="res">
            <p class="meta" role="status">
              {notes.length === 0 ? t('notesNone') : t('notesShown', shown.length, notes.length)}
            </p>
            <a class="btn small" href={noteLink(NEW)}>
              {t('noteAdd')}
            </a>
          </div>
        </header>
        <RowList
          items={shown}
          keyOf={({ id }) => id}
          chosen={chosen?.id ?? null}
          row={(note, tabIndex) => (
            <NoteRow note={note} tabIndex={tabIndex} current={note.id === chosen?.id} />
          )}
        />
      </section>
      <section class="det" aria-label={t('noteChosen')}>
        <div class="det-in">
          {adding && <NewNote />}
          {chosen && (
            <NoteDetail
              key={chosen.id}
              note={chosen}
              catalogue={catalogue}
              onDelete={() => void handleDelete(chosen)}
            />
          )}
          {!adding && !chosen && <Unchosen none={notes.length === 0} />}
        </div>
      </section>
      {deleted && (
        <Toast
          text={t('noteDeleted')}
          onUndo={() => void handleUndo()}
          onGone={() => setDeleted(null)}
        />
      )}
    </div>
  );
}

const Unchosen = ({ none }: { none: boolean }) =>
  none ? (
    <>
      <h1 class="title">{t('notesNone')}</h1>
      <p class="meta">{t('notesNoneMore')}</p>
      <p class="btns">
        <a class="btn" href="/demo.html">
          {t('welcomeDemo')}
        </a>
      </p>
    </>
  ) : (
    <>
      <h1 class="vh">{t('sectionNotes')}</h1>
      <p class="meta">{t('noteChoose')}</p>
    </>
  );

/** Stands in place of a note's id while one is being written. */
const NEW = 'new';
