import type { Note, PageIdentity } from '../../utils/claim/note.ts';
import { t } from '../../utils/extension/i18n.ts';
import { formatTime } from '../format-time.ts';

interface Props {
  note: Note;
  /** The page in front of the reader, which needs no naming. */
  here: PageIdentity | null;
}

/** A note as written: paragraphs, in their own direction, never interpreted as HTML. */
export const NoteText = ({ note, here }: Props) => (
  <>
    {note.body.split(/\n{2,}/).map((paragraph, index) => (
      <p class="nb" dir="auto" key={index}>
        {paragraph}
      </p>
    ))}
    <p class="meta">
      {note.page === null || note.page.url === here?.url
        ? formatTime(note.updatedAt)
        : t('noteWhen', formatTime(note.updatedAt), note.page.title || note.page.url)}
    </p>
  </>
);
