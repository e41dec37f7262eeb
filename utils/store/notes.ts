import type { Note, NoteTarget, PageIdentity } from '../claim/note.ts';
import { toTargetKey } from '../claim/note-targets.ts';
import { type NoteRow, notebookDatabase } from './notebook-database.ts';
import { isStorageFull, StorageFullError } from './storage-full.ts';

/** UTF-16 units. */
export const MAX_NOTE_LENGTH = 1_000_000;
/** For so long deleting can be undone. */
export const KEPT_DELETED_MS = 30 * 24 * 60 * 60 * 1000;

export interface NoteDraft {
  id?: string | undefined;
  target: NoteTarget;
  body: string;
  page: PageIdentity | null;
}

/**
 * Writes a new note, or a new body for the note with the draft's id; target and page of a note stay. A note that was
 * deleted meanwhile is there again: what somebody has just written is not thrown away.
 * Throws when the body is empty or too long, the id is unknown, or the browser has no room; nothing is changed then.
 */
export async function saveNote(draft: NoteDraft, now: number): Promise<Note> {
  if (draft.body.trim() === '') throw new Error('A note needs some text');
  if (draft.body.length > MAX_NOTE_LENGTH)
    throw new Error(
      `A note holds at most ${MAX_NOTE_LENGTH} characters; this one has ${draft.body.length}`,
    );
  try {
    return await writeRow(draft, now);
  } catch (error) {
    throw isStorageFull(error) ? new StorageFullError('note') : error; // expected: the disk is full
  }
}

/** Marks the note as deleted, so that it can be undone, and clears away what was deleted long ago. */
export async function deleteNote(id: string, now: number): Promise<void> {
  const { notes } = notebookDatabase;
  await notebookDatabase.transaction('rw', notes, async () => {
    await notes.update(id, { deletedAt: now });
    await notes
      .filter(({ deletedAt }) => deletedAt !== null && deletedAt < now - KEPT_DELETED_MS)
      .delete();
  });
}

/** Throws when the note is gone for good. */
export async function restoreNote(id: string, now: number): Promise<void> {
  const { notes } = notebookDatabase;
  await notebookDatabase.transaction('rw', notes, async () => {
    await notes.put({ ...(await getRow(id)), deletedAt: null, updatedAt: now });
  });
}

/** Notes written on a page or about it, and notes on any of the targets; newest first, each once. */
export async function listNotesFor(url: string, targets: readonly NoteTarget[]): Promise<Note[]> {
  const keys = targets.map(toTargetKey);
  return toNotes(
    await notebookDatabase.notes
      .where('pageUrl')
      .equals(url)
      .or('targetKey')
      .anyOf(keys)
      .distinct()
      .toArray(),
  );
}

export async function listNotes(): Promise<Note[]> {
  return toNotes(await notebookDatabase.notes.toArray());
}

const writeRow = (draft: NoteDraft, now: number): Promise<Note> =>
  notebookDatabase.transaction('rw', notebookDatabase.notes, async () => {
    const row =
      draft.id === undefined
        ? createRow(draft, now)
        : { ...(await getRow(draft.id)), body: draft.body, updatedAt: now, deletedAt: null };
    await notebookDatabase.notes.put(row);
    return toNote(row);
  });

function createRow({ target, body, page }: NoteDraft, now: number): NoteRow {
  const note = {
    id: crypto.randomUUID(),
    target,
    body,
    page,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  return {
    ...note,
    targetKey: toTargetKey(target),
    pageUrl: page?.url ?? (target.kind === 'page' ? target.url : ''),
  };
}

async function getRow(id: string): Promise<NoteRow> {
  const row = await notebookDatabase.notes.get(id);
  if (!row) throw new Error('This note does not exist any more');
  return row;
}

const toNotes = (rows: readonly NoteRow[]): Note[] =>
  rows
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(toNote);

const toNote = ({ targetKey: _key, pageUrl: _url, ...note }: NoteRow): Note => note;
