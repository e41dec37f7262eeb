import type { Note } from '../../utils/claim/note.ts';
import { t } from '../../utils/extension/i18n.ts';
import { formatTime } from '../format-time.ts';

interface Props {
  note: Note;
}

/** A note as written: paragraphs, in their own direction, never interpreted as HTML. */
export const NoteText = ({ note }: Props) => (
  <>
    {note.body.split(/\n{2,}/).map((paragraph, index) => (
      <p class="nb" dir="auto" key={index}>
        {paragraph}
      </p>
    ))}
    <p class="meta">
      {note.page === null
        ? formatTime(note.updatedAt)
        : t('noteWhen', formatTime(note.updatedAt), note.page.title || note.page.url)}
    </p>
  </>
);
