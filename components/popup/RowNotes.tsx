import { useState } from 'preact/hooks';

import type { NoteTarget } from '../../utils/claim/note.ts';
import { toTargetKey } from '../../utils/claim/note-targets.ts';
import { t } from '../../utils/extension/i18n.ts';
import { EditableNotes } from '../note/EditableNotes.tsx';
import { useReturnFocus } from '../note/use-return-focus.ts';
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
  const add = useReturnFocus<HTMLButtonElement>(writing);
  const own = notes.filter((note) => toTargetKey(note.target) === toTargetKey(target));
  return (
    <>
      <button
        type="button"
        class="btn icon quiet small add-note"
        ref={add}
        aria-label={t('noteAddOn', target.text)}
        title={t('noteAdd')}
        aria-expanded={writing}
        onClick={() => setWriting(!writing)}
      >
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7 11.3 7" />
        </svg>
      </button>
      <div class="row-notes">
        <EditableNotes
          notes={own}
          target={target}
          page={{ url, title }}
          writing={writing}
          onWriting={setWriting}
          actions={actions}
        />
      </div>
    </>
  );
}
