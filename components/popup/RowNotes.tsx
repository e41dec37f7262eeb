import { useState } from 'preact/hooks';

import type { NoteTarget } from '../../utils/claim/note.ts';
import { toTargetKey } from '../../utils/claim/note-targets.ts';
import { t } from '../../utils/extension/i18n.ts';
import { EditableNotes } from '../note/EditableNotes.tsx';
import type { PageNotes } from './use-page-notes.ts';

interface Props {
  target: Exclude<NoteTarget, { kind: 'page' }>;
  notes: PageNotes;
  url: string;
  title: string;
}

/** Notes on one row's claim or speaker, and the button for a new one. */
export function RowNotes({ target, notes: { notes, actions }, url, title }: Props) {
  const [writing, setWriting] = useState(false);
  const own = notes.filter((note) => toTargetKey(note.target) === toTargetKey(target));
  return (
    <div class="row-notes">
      <EditableNotes
        notes={own}
        target={target}
        page={{ url, title }}
        writing={writing}
        onWriting={setWriting}
        actions={actions}
      />
      {!writing && (
        <button
          type="button"
          class="btn quiet small"
          aria-label={t('noteAddOn', target.text)}
          onClick={() => setWriting(true)}
        >
          {t('noteAdd')}
        </button>
      )}
    </div>
  );
}
