// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NotesPage } from '../../../../components/library/notes/NotesPage.tsx';
import { noteLink, parseRoute } from '../../../../components/library/route.ts';
import type { Note } from '../../../../utils/claim/note.ts';
import { aClaim, aNote } from '../../../builders.ts';
import { catalogueOf, packOf } from '../../builders.ts';
import {
  all,
  answerAsBackground,
  click,
  control,
  eventually,
  screenWords,
  show,
  type,
  wordsOf,
} from '../../screen.tsx';

const GATE = packOf([aClaim({ id: 'crack', text: 'A crack was found.' })]);
const claimTarget = (claimId: string) =>
  ({ kind: 'claim', packId: GATE.id, claimId, text: 'A crack was found.' }) as const;
const NOTES = [
  aNote({ id: 'a', body: 'Which leaf?', target: claimTarget('crack'), updatedAt: 3 }),
  aNote({
    id: 'b',
    body: 'Answers in the mornings.',
    target: { kind: 'speaker', packId: GATE.id, speakerId: 'ilse-verrin', text: 'Ilse Verrin' },
    updatedAt: 2,
  }),
  aNote({ id: 'c', body: 'Read again.', updatedAt: 1 }),
];

let asked: { type: string; args: unknown[] }[];

beforeEach(() => {
  asked = answerAsBackground({ saveNote: () => aNote({ id: 'new-note' }) });
});
afterEach(() => {
  location.hash = '';
});

const showNotes = async (hash = '#/notes', notes: Note[] = NOTES) =>
  show(<NotesPage route={parseRoute(hash)} catalogue={await catalogueOf(GATE)} notes={notes} />);
const rows = () => all('.rows .row').map(wordsOf);

it('lists notes by date, each with what it is about', async () => {
  await showNotes();
  expect(rows()).toEqual([
    expect.stringMatching(/^A crack was found\. Which leaf\?/),
    expect.stringMatching(/^Ilse Verrin Answers/),
    expect.stringMatching(/^Storm gate is open again Read again\./),
  ]);
  expect(screenWords()).toContain('3 of 3 notes');
});

it('filters by what they are about, and searches their words', async () => {
  await showNotes();
  await click('On speakers 1');
  expect(rows()).toHaveLength(1);
  await click('On speakers 1');
  await type('Search notes', 'leaf');
  await eventually(() => expect(rows()).toEqual([expect.stringContaining('Which leaf?')]));
});

it('without notes says how they are written, and leads to the demo', async () => {
  await showNotes('#/notes', []);
  expect(screenWords()).toContain('No notes yet');
  expect(control('Open the demo article').getAttribute('href')).toBe('/demo.html');
});

describe('one note', () => {
  it('is changed', async () => {
    await showNotes(noteLink('a'));
    await type('Note', 'The east leaf.');
    await click('Save');
    expect(asked.at(-1)).toMatchObject({
      type: 'saveNote',
      args: [{ id: 'a', body: 'The east leaf.', target: claimTarget('crack') }],
    });
    expect(screenWords()).toContain('Saved');
  });

  it('is deleted and brought back', async () => {
    await showNotes(noteLink('a'));
    await click('Delete');
    expect(asked.at(-1)).toEqual({ type: 'deleteNote', args: ['a'] });
    expect(wordsOf(all('.toast')[0])).toBe('Note deleted Undo');
    await click('Undo');
    expect(asked.at(-1)).toEqual({ type: 'restoreNote', args: ['a'] });
    expect(all('.toast')).toHaveLength(0);
  });

  it('leads to what it is about', async () => {
    await showNotes(noteLink('a'));
    expect(control('A crack was found.').getAttribute('href')).toMatch(/^#\/claims\/.*crack$/);
  });

  it('keeps its words when no pack holds the claim any more', async () => {
    await showNotes('#/notes/x', [aNote({ id: 'x', target: claimTarget('dropped') })]);
    expect(screenWords()).toContain(
      'No pack holds this any more. The note keeps the words it was written on.',
    );
  });
});

describe('a new note', () => {
  it('is on a page', async () => {
    await showNotes('#/notes/new');
    await type('Address of the page', 'https://courier.example/gate');
    await type('Note', 'Look again.');
    await click('Save');
    expect(asked.at(-1)).toMatchObject({
      type: 'saveNote',
      args: [
        { target: { kind: 'page', url: 'https://courier.example/gate' }, body: 'Look again.' },
      ],
    });
    expect(location.hash).toBe('#/notes/new-note');
  });

  it('needs an address of the web', async () => {
    await showNotes('#/notes/new');
    await type('Address of the page', 'javascript:alert(1)');
    await type('Note', 'Look again.');
    await click('Save');
    expect(asked).toEqual([]);
    expect(control('Address of the page').getAttribute('aria-invalid')).toBe('true');
    expect(screenWords()).toContain('It begins with https://.');
  });
});
