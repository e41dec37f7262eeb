import type { Note } from '../../../utils/claim/note.ts';
import { findWebHost } from '../../ExternalLink.tsx';
import { formatTime } from '../../format-time.ts';
import { noteLink } from '../route.ts';
import { targetText } from './filter-notes.ts';

interface Props {
  note: Note;
  tabIndex: 0 | -1;
  current: boolean;
}

export const NoteRow = ({ note, tabIndex, current }: Props) => {
  const host = note.page === null ? null : findWebHost(note.page.url);
  return (
    <a
      class="row nrow"
      href={noteLink(note.id)}
      tabIndex={tabIndex}
      aria-current={current ? 'true' : undefined}
    >
      <span class="claim clamp-2">
        <span class="marker">{targetText(note)}</span>
      </span>
      <span class="nb clamp-2" dir="auto">
        {note.body}
      </span>
      <span class="under micro">
        <span class="say">
          {host !== null && <span>{`${host}, `}</span>}
          {formatTime(note.updatedAt)}
        </span>
      </span>
    </a>
  );
};
