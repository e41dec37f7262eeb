// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

import { CardNotes } from '../../../components/card/CardNotes.tsx';
import type { CardActions } from '../../../components/card/create-card.tsx';
import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import { aNote } from '../../builders.ts';
import { actions, PAGE } from '../builders.ts';
import { click, control, findControl, press, screenWords, settle, show, type } from '../screen.tsx';

const TARGET: NoteTarget = { kind: 'claim', packId: 'p', claimId: 'c', text: 'The gate reopened.' };

const showNotes = (notes: Note[], part: Partial<CardActions> = {}) =>
  show(
    <CardNotes
      notes={notes}
      target={TARGET}
      page={PAGE}
      open={{ label: 'Open claim', path: 'claims/p/c' }}
      from="From the pack"
      actions={actions(part)}
    />,
  );

it('adds a note, written where the focus is at once', async () => {
  const onSaveNote = vi.fn(async () => aNote());
  await showNotes([], { onSaveNote });
  await click('Add note');
  expect(document.activeElement).toBe(control('Note'));
  await type('Note', 'Call the harbour office.');
  await click('Save');
  expect(onSaveNote).toHaveBeenCalledWith({
    target: TARGET,
    page: PAGE,
    body: 'Call the harbour office.',
  });
  expect(findControl('Note')).toBeNull();
  expect(document.activeElement).toBe(control('Add note'));
});

it('Ctrl+Enter saves, an empty note does not', async () => {
  const onSaveNote = vi.fn(async () => aNote());
  await showNotes([], { onSaveNote });
  await click('Add note');
  expect(control('Save').getAttribute('aria-disabled')).toBe('true');
  await press('Enter', { ctrlKey: true });
  expect(onSaveNote).not.toHaveBeenCalled();
  await type('Note', 'Now there is something.');
  await press('Enter', { ctrlKey: true });
  expect(onSaveNote).toHaveBeenCalledOnce();
});

it('changes a note in place', async () => {
  const onSaveNote = vi.fn(async () => aNote());
  const note = aNote({ target: TARGET, body: 'Call them.' });
  await showNotes([note], { onSaveNote });
  await click('Edit');
  expect(control<HTMLTextAreaElement>('Note').value).toBe('Call them.');
  await type('Note', 'Called them.');
  await click('Save');
  expect(onSaveNote).toHaveBeenCalledWith(
    expect.objectContaining({ id: note.id, target: TARGET, body: 'Called them.' }),
  );
  expect(document.activeElement).toBe(control('Edit'));
});

it('deletes a note and brings it back', async () => {
  const onDeleteNote = vi.fn(async () => undefined);
  const onRestoreNote = vi.fn(async () => undefined);
  await showNotes([aNote({ target: TARGET })], { onDeleteNote, onRestoreNote });
  await click('Delete');
  expect(onDeleteNote).toHaveBeenCalledWith('note-1');
  expect(screenWords()).toContain('Note deleted');
  await click('Undo');
  expect(onRestoreNote).toHaveBeenCalledWith('note-1');
  expect(screenWords()).not.toContain('Note deleted');
});

it('keeps what was typed when the card closes, and forgets it when the reader cancels', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await showNotes([]);
  await click('Add note');
  await type('Note', 'Half a thought');
  await vi.advanceTimersByTimeAsync(400);
  await show(null);

  await showNotes([]);
  await click('Add note');
  await settle();
  expect(control<HTMLTextAreaElement>('Note').value).toBe('Half a thought');
  await click('Cancel');
  await click('Add note');
  await settle();
  expect(control<HTMLTextAreaElement>('Note').value).toBe('');
  vi.useRealTimers();
});

it('says so when a note was not kept, and keeps the words', async () => {
  const onSaveNote = vi.fn(async () => Promise.reject(new Error('no space')));
  await showNotes([], { onSaveNote });
  await click('Add note');
  await type('Note', 'Important.');
  await click('Save');
  expect(screenWords()).toContain(
    'The note was not kept. What you typed is still here; try again.',
  );
  expect(control<HTMLTextAreaElement>('Note').value).toBe('Important.');
});

it('names the page a note was written on only when it is another', async () => {
  await showNotes([
    aNote({ id: 'a', page: PAGE }),
    aNote({ id: 'b', page: { url: 'https://other.example/', title: 'The other page' } }),
  ]);
  expect(screenWords()).toContain('on The other page');
  expect(screenWords()).not.toContain(PAGE.title);
});

it('shows a note as written: paragraphs, never markup', async () => {
  await showNotes([aNote({ body: 'First <b>bold</b>.\n\nSecond.' })]);
  expect(screenWords()).toContain('First <b>bold</b>. Second.');
});
