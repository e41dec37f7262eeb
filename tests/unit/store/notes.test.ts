import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { NoteTarget } from '../../../utils/claim/note.ts';
import { installPack } from '../../../utils/store/install-pack.ts';
import { notebookDatabase } from '../../../utils/store/notebook-database.ts';
import {
  deleteNote,
  KEPT_DELETED_MS,
  listNotes,
  listNotesFor,
  MAX_NOTE_LENGTH,
  type NoteDraft,
  restoreNote,
  saveNote,
} from '../../../utils/store/notes.ts';
import { removePack } from '../../../utils/store/packs.ts';
import { packsDatabase } from '../../../utils/store/packs-database.ts';
import { aClaim, aPack } from '../../builders.ts';

const PAGE = { url: 'https://courier.example/gate', title: 'Storm gate is open again' };
const CLAIM: NoteTarget = {
  kind: 'claim',
  packId: 'example.org/gate',
  claimId: 'gate-reopened',
  text: 'The gate reopened.',
};
const aDraft = (part: Partial<NoteDraft> = {}): NoteDraft => ({
  target: CLAIM,
  body: 'Ask the harbour office.',
  page: PAGE,
  ...part,
});
const bodies = (notes: { body: string }[]) => notes.map(({ body }) => body);

beforeEach(async () => {
  await Promise.all([notebookDatabase, packsDatabase].map((database) => database.delete()));
  await Promise.all([notebookDatabase.open(), packsDatabase.open()]);
});

describe('saveNote', () => {
  it('writes a new note with an id of its own', async () => {
    const note = await saveNote(aDraft(), 7);
    expect(note).toEqual({
      id: expect.stringMatching(/.{8,}/),
      target: CLAIM,
      body: 'Ask the harbour office.',
      page: PAGE,
      createdAt: 7,
      updatedAt: 7,
      deletedAt: null,
    });
    expect(await listNotes()).toEqual([note]);
    expect((await saveNote(aDraft(), 8)).id).not.toBe(note.id);
  });

  it('gives a note a new body; what it is about, where and since when stays', async () => {
    const note = await saveNote(aDraft(), 7);
    const elsewhere = aDraft({
      id: note.id,
      body: 'Asked.',
      target: { kind: 'page', url: 'x' },
      page: null,
    });
    expect(await saveNote(elsewhere, 9)).toEqual({ ...note, body: 'Asked.', updatedAt: 9 });
    expect(await listNotes()).toHaveLength(1);
  });

  it('brings a note back that was deleted while somebody wrote in it', async () => {
    const { id } = await saveNote(aDraft(), 7);
    await deleteNote(id, 8);
    await saveNote(aDraft({ id, body: 'Asked.' }), 9);
    expect(bodies(await listNotes())).toEqual(['Asked.']);
  });

  it.each([
    ['an empty body', aDraft({ body: '' }), 'needs some text'],
    ['a body of spaces', aDraft({ body: ' \n\t' }), 'needs some text'],
    [
      'a body that is too long',
      aDraft({ body: 'x'.repeat(MAX_NOTE_LENGTH + 1) }),
      'at most 1000000 characters',
    ],
    ['an id that no note has', aDraft({ id: 'none' }), 'does not exist any more'],
  ])('refuses %s and changes nothing', async (_, draft, problem) => {
    await expect(saveNote(draft, 7)).rejects.toThrow(problem);
    expect(await notebookDatabase.notes.count()).toBe(0);
  });

  it('fails in plain words when the browser has no room, and the note is as it was', async () => {
    const note = await saveNote(aDraft(), 7);
    vi.spyOn(notebookDatabase.notes, 'put').mockRejectedValue(
      new DOMException('No room', 'QuotaExceededError'),
    );
    await expect(saveNote(aDraft({ id: note.id, body: 'Asked.' }), 8)).rejects.toThrow(
      'The browser has no room left for this note',
    );
    vi.restoreAllMocks();
    expect(await listNotes()).toEqual([note]);
  });

  it('takes a body of just the greatest length', async () => {
    await saveNote(aDraft({ body: 'x'.repeat(MAX_NOTE_LENGTH) }), 7);
    expect(await listNotes()).toHaveLength(1);
  });

  it('loses none of many notes that are written at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => saveNote(aDraft({ body: `${i}` }), i)));
    expect(await listNotes()).toHaveLength(50);
  });

  it('does not undo a deletion that was asked for after it', async () => {
    const { id } = await saveNote(aDraft(), 7);
    await Promise.all([saveNote(aDraft({ id, body: 'Asked.' }), 8), deleteNote(id, 9)]);
    expect(await listNotes()).toEqual([]);
    await restoreNote(id, 10);
    expect(bodies(await listNotes())).toEqual(['Asked.']);
  });
});

describe('deleteNote', () => {
  it('takes a note out of all lists, and restoreNote brings it back as it was', async () => {
    const note = await saveNote(aDraft(), 7);
    await deleteNote(note.id, 8);
    expect(await listNotes()).toEqual([]);
    expect(await listNotesFor(PAGE.url, [CLAIM])).toEqual([]);
    await restoreNote(note.id, 9);
    expect(await listNotes()).toEqual([{ ...note, updatedAt: 9 }]);
  });

  it('does nothing for an id that no note has', async () => {
    await saveNote(aDraft(), 7);
    await deleteNote('none', 8);
    expect(await listNotes()).toHaveLength(1);
  });

  it('clears away what was deleted 30 days before, and nothing else', async () => {
    const [old, recent, kept] = await Promise.all([1, 2, 3].map(() => saveNote(aDraft(), 0)));
    await deleteNote(old?.id ?? '', 0);
    await deleteNote(recent?.id ?? '', KEPT_DELETED_MS + 1);
    await expect(restoreNote(old?.id ?? '', KEPT_DELETED_MS + 2)).rejects.toThrow('does not exist');
    await restoreNote(recent?.id ?? '', KEPT_DELETED_MS + 2);
    expect((await listNotes()).map(({ id }) => id).sort()).toEqual([recent?.id, kept?.id].sort());
  });
});

describe('listNotesFor', () => {
  it('lists what was written on the page and what is on the targets, newest first, each once', async () => {
    await saveNote(aDraft({ body: 'on the claim, here' }), 1);
    await saveNote(aDraft({ body: 'on the claim, elsewhere', page: null }), 2);
    await saveNote(
      aDraft({
        body: 'on the page, from the library',
        target: { kind: 'page', url: PAGE.url },
        page: null,
      }),
      3,
    );
    await saveNote(
      aDraft({ body: 'on another claim, here', target: { ...CLAIM, claimId: 'other' } }),
      4,
    );
    await saveNote(
      aDraft({
        body: 'on another claim, elsewhere',
        target: { ...CLAIM, claimId: 'other' },
        page: null,
      }),
      5,
    );
    expect(bodies(await listNotesFor(PAGE.url, [CLAIM]))).toEqual([
      'on another claim, here',
      'on the page, from the library',
      'on the claim, elsewhere',
      'on the claim, here',
    ]);
  });

  it('tells claims of the same id in two packs apart', async () => {
    await saveNote(aDraft({ page: null }), 1);
    expect(await listNotesFor('https://x.example/', [{ ...CLAIM, packId: 'other' }])).toEqual([]);
  });

  it('lists nothing for a page without notes', async () => {
    expect(await listNotesFor('https://x.example/', [])).toEqual([]);
  });
});

it('notes survive that the pack is replaced, loses the claim, and is removed', async () => {
  await installPack(aPack({ claims: [aClaim()] }), { origin: 'file', now: 0 });
  const note = await saveNote(aDraft(), 1);
  await installPack(aPack({ version: 2 }), { origin: 'file', now: 2 });
  await removePack('example.org/gate');
  expect(await listNotes()).toEqual([note]);
});

it('notes survive that the packs database is thrown away', async () => {
  const note = await saveNote(aDraft(), 1);
  await packsDatabase.delete();
  expect(await listNotes()).toEqual([note]);
});
