import type { Note } from '../../../utils/claim/note.ts';
import { foldForSearch, holdsWords, searchWords } from '../search.ts';

export const NOTE_KINDS = ['claim', 'speaker', 'page'] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

export interface FilteredNotes {
  /** Newest first. */
  shown: Note[];
  counts: Record<NoteKind, number>;
}

export function filterNotes(notes: Note[], query: string, kind: NoteKind | null): FilteredNotes {
  const words = searchWords(query);
  const found = notes.filter((note) => holdsWords(foldForSearch(searchable(note)), words));
  const counts = { claim: 0, speaker: 0, page: 0 };
  for (const { target } of found) counts[target.kind] += 1;
  const shown = found
    .filter(({ target }) => kind === null || target.kind === kind)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  return { shown, counts };
}

/** What the note is about, in words. */
export const targetText = ({ target, page }: Note): string =>
  target.kind === 'page' ? page?.title || target.url : target.text;

const searchable = (note: Note): string =>
  [note.body, targetText(note), note.page?.title, note.page?.url].join('\n');
