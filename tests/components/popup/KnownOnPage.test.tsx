// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';

import { KnownOnPage } from '../../../components/popup/KnownOnPage.tsx';
import type { Note } from '../../../utils/claim/note.ts';
import type { Reading } from '../../../utils/claim/reading.ts';
import type { NoteDraft } from '../../../utils/extension/messages.ts';
import { aClaimMention, aNote, anEvidence, aSpeakerMention } from '../../builders.ts';
import { known, knownSpeaker, PAGE, readingOf } from '../builders.ts';
import {
  all,
  answerAsBackground,
  answerAsPage,
  click,
  control,
  controlNames,
  press,
  screenWords,
  show,
  type,
  wordsOf,
} from '../screen.tsx';

const claim = (id: string, text: string, ...sources: string[]) => ({
  known: known({ id, text, evidence: sources.map((source) => anEvidence({ source })) }),
  mention: aClaimMention({ claimId: id, start: id.length, end: 20 }),
});

const PAGE_CLAIMS = [
  claim('crack', 'A crack was found.', 'wire', 'tide', 'lowgate'),
  claim('cost', 'It will cost 6.8 million crowns.', 'wire', 'kanal'),
  claim('warned', 'Inspectors warned in 2023.', 'lowgate'),
  claim('shut', 'Verrin had the gate shut.', 'wire', 'tide'),
];

const READING = readingOf(PAGE_CLAIMS, {
  speakers: { 'example.org/gate ilse-verrin': knownSpeaker() },
  speakerMentions: [aSpeakerMention(), aSpeakerMention({ start: 40, end: 46 })],
});

let notes: Note[];
let saved: NoteDraft[];

beforeEach(() => {
  notes = [];
  saved = [];
  answerAsPage({});
  answerAsBackground({
    listNotesFor: () => notes,
    saveNote: (draft: NoteDraft) => {
      saved.push(draft);
      const { id = `note-${notes.length + 1}`, target, body, page } = draft;
      notes = [...notes.filter((note) => note.id !== id), aNote({ id, target, body, page })];
    },
    deleteNote: (id: string) => {
      notes = notes.filter((note) => note.id !== id);
    },
    restoreNote: (id: string) => {
      notes = [...notes, aNote({ id, body: 'back again' })];
    },
  });
});

const showPage = (reading: Reading = READING) =>
  show(<KnownOnPage tabId={7} state={{ kind: 'read', reading, ...PAGE }} />);
const rows = () => all('.rows .row .claim').map(wordsOf);

it('sums up what is known', async () => {
  await showPage();
  expect(wordsOf(all('.popup-sum')[0])).toBe('4 known claims, 1 speaker');
});

describe('claims', () => {
  it('in reading order, each with its verdict', async () => {
    await showPage();
    expect(rows()).toEqual([
      'A crack was found.',
      'It will cost 6.8 million crowns.',
      'Inspectors warned in 2023.',
      'Verrin had the gate shut.',
    ]);
    expect(all('.rows .say b').map(wordsOf)).toEqual([
      'Reported by 3 independent origins',
      'Seen in 2 pages, all from one origin',
      'One source so far: The Lowgate Post',
      'Reported by 2 independent origins',
    ]);
  });

  it('a claim is listed once, where the page differs', async () => {
    const { known: cost } = PAGE_CLAIMS[1] ?? {};
    if (!cost) throw new Error('no claim');
    const conflict = { field: 'amount', here: '7000000', known: '6800000' };
    const differs = aClaimMention({ claimId: 'cost', relation: 'conflict', conflict, start: 300 });
    const asked = answerAsPage({});
    await showPage(
      readingOf([
        { known: cost, mention: aClaimMention({ claimId: 'cost' }) },
        { known: cost, mention: differs },
      ]),
    );
    expect(rows()).toHaveLength(1);
    expect(screenWords()).toContain('Pages disagree: amount');
    await click(/^It will cost/);
    expect(asked.at(-1)?.args[0]).toBe(300);
  });

  it('a click shows the place on the page', async () => {
    const asked = answerAsPage({});
    await showPage();
    await click(/^Inspectors/);
    expect(asked).toEqual([{ type: 'showMention', args: [6, 20] }]);
  });

  it('possible matches stand apart, folded', async () => {
    const [first] = PAGE_CLAIMS;
    if (!first) throw new Error('no claim');
    const related = { ...first, mention: aClaimMention({ claimId: 'crack', relation: 'related' }) };
    await showPage(readingOf([related]));
    expect(screenWords()).toContain('Nothing known on this page');
    expect(wordsOf(all('details.possible')[0])).toMatch(/^1 possible match, not marked A crack/);
  });
});

describe('the legend', () => {
  const legend = () => all('.legend button').map(wordsOf);

  it('counts by verdict', async () => {
    await showPage();
    expect(legend()).toEqual(['0 disagree', '1 copied only', '1 one source', '2 corroborated']);
  });

  it('filters the list, and shows all again', async () => {
    await showPage();
    await click('2 corroborated');
    expect(rows()).toEqual(['A crack was found.', 'Verrin had the gate shut.']);
    expect(control('2 corroborated').getAttribute('aria-pressed')).toBe('true');
    await click('1 copied only');
    expect(rows()).toEqual(['It will cost 6.8 million crowns.']);
    await click('1 copied only');
    expect(rows()).toHaveLength(4);
  });
});

describe('keys', () => {
  it('the focus starts on the list, arrows move in it', async () => {
    await showPage();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Known claims on this page');
    await press('ArrowDown');
    expect(wordsOf(document.activeElement)).toMatch(/^A crack/);
    await press('ArrowDown');
    expect(wordsOf(document.activeElement)).toMatch(/^It will cost/);
    await press('End');
    expect(wordsOf(document.activeElement)).toMatch(/^Verrin/);
    await press('Home');
    expect(wordsOf(document.activeElement)).toMatch(/^A crack/);
  });

  it('the list is one tab stop', async () => {
    await showPage();
    await press('End');
    const stops = all('.rows .row').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(wordsOf)).toEqual([expect.stringMatching(/^Verrin/)]);
  });

  it('arrows move between the tabs', async () => {
    await showPage();
    control('Claims 4').focus();
    await press('ArrowRight');
    expect(all('[role=tab][aria-selected=true]').map(wordsOf)).toEqual(['Speakers 1']);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(all('[role=tab][aria-selected=true]').map(wordsOf)).toEqual(['Notes 0']);
  });
});

describe('speakers', () => {
  it('who they are, how often named, how much is known of them', async () => {
    await showPage();
    await click('Speakers 1');
    expect(all('.rows li').map(wordsOf)).toEqual([
      'Ilse Verrin harbour master of Velmouth named 2 times 14 claims',
    ]);
  });

  it('says so when there is none', async () => {
    await showPage(readingOf(PAGE_CLAIMS));
    await click('Speakers 0');
    expect(screenWords()).toContain('No known speaker on this page');
  });
});

describe('notes', () => {
  it('on a claim', async () => {
    await showPage();
    await click('Add note on: A crack was found.');
    await type('Note', 'Which leaf?');
    await click('Save');
    expect(saved).toEqual([
      {
        target: {
          kind: 'claim',
          packId: 'example.org/gate',
          claimId: 'crack',
          text: 'A crack was found.',
        },
        body: 'Which leaf?',
        page: PAGE,
      },
    ]);
    expect(wordsOf(all('.rows li')[0])).toContain('Which leaf?');
    expect(wordsOf(all('.popup-sum')[0])).toContain('1 note of yours');
  });

  it('on a speaker', async () => {
    await showPage();
    await click('Speakers 1');
    await click('Add note on: Ilse Verrin');
    await type('Note', 'Answers in the mornings.');
    await click('Save');
    expect(saved[0]?.target).toMatchObject({ kind: 'speaker', speakerId: 'ilse-verrin' });
  });

  it('on the page', async () => {
    await showPage();
    await click('Notes 0');
    await click('Write a note on this page');
    await type('Note', 'Read it again.');
    await click('Save');
    expect(saved[0]).toMatchObject({ target: { kind: 'page', url: PAGE.url }, page: PAGE });
    expect(screenWords()).toContain('Read it again.');
  });

  it('deleted and brought back', async () => {
    notes = [aNote({ id: 'a', body: 'Gone soon.', target: { kind: 'page', url: PAGE.url } })];
    await showPage();
    await click('Notes 1');
    await click('Delete');
    expect(screenWords()).not.toContain('Gone soon.');
    expect(screenWords()).toContain('Note deleted');
    await click('Undo');
    expect(screenWords()).not.toContain('Note deleted');
    expect(notes).toHaveLength(1);
  });

  it('all of the page in one list, under what they are about', async () => {
    const target = {
      kind: 'claim',
      packId: 'example.org/gate',
      claimId: 'crack',
      text: 'A crack was found.',
    } as const;
    notes = [aNote({ id: 'a', target, body: 'Which leaf?' })];
    await showPage();
    await click('Notes 1');
    expect(all('.page-notes h2').map(wordsOf)).toEqual(['On this page', 'A crack was found.']);
    await click('Delete');
    expect(screenWords()).toContain('A crack was found. Note deleted Undo');
  });
});

it('every control has a name', async () => {
  await showPage();
  expect(controlNames().filter((name) => name === '')).toEqual([]);
});
