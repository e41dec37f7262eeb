/** What is painted on a news page, read as any script of the page could. */
import { expect } from '@playwright/test';

import type { PageState, Reading } from '../../utils/claim/reading.ts';
import { type Reader, stateOf, type Tab } from './reader.ts';

/** In the order of their priorities; the names in the registry are random. */
const KINDS = [
  'note',
  'corroborated',
  'single',
  'copied',
  'conflict',
  'speaker',
  'active',
] as const;
export type Kind = (typeof KINDS)[number];

export interface PaintedMark {
  kind: Kind;
  /** The words it lies on. */
  text: string;
}

const LIST_MARKS = `[...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((part) => {
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return { priority: highlight.priority, text: range.toString() };
}))`;

export async function listMarks(tab: Tab): Promise<PaintedMark[]> {
  const marks = await tab.evaluate<{ priority: number; text: string }[]>(LIST_MARKS);
  return marks.map(({ priority, text }) => ({ kind: KINDS[priority] ?? 'active', text }));
}

/** The kinds of mark that lie on these words, each once. */
export async function kindsOn(tab: Tab, words: string): Promise<Kind[]> {
  const marks = await listMarks(tab);
  return [...new Set(marks.filter(({ text }) => text.includes(words)).map(({ kind }) => kind))];
}

/** The words under the pointer, reached by keys, or whose card is open. */
export async function activeWords(tab: Tab): Promise<string | null> {
  return (await listMarks(tab)).find(({ kind }) => kind === 'active')?.text ?? null;
}

/** How many marks of each kind there are; kinds without any are left out. */
export async function countMarks(tab: Tab): Promise<Partial<Record<Kind, number>>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of await listMarks(tab)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Expression for the first mark with these words. */
const mark = (
  words: string,
): string => `[...CSS.highlights.values()].flatMap((highlight) => [...highlight]).find((part) => {
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return range.toString().includes(${JSON.stringify(words)});
})`;

export const isMarkInView = (tab: Tab, words: string): Promise<boolean> =>
  tab.evaluate(`(() => {
    const { top, bottom } = ${mark(words)}.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

/** A point on the first mark with these words, scrolled into view. */
export async function placeOfMark(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  return tab.waitFor(`(() => {
    const range = ${mark(words)};
    if (!range) return null;
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0];
    return { x: box.x + box.width / 3, y: box.y + box.height / 2 };
  })()`);
}

/** Waits until the page was read, and nothing more is found for a while: late paragraphs count. */
export async function waitForReading(reader: Reader, tab: Tab, quietMs = 400): Promise<Reading> {
  let last = '';
  let since = Date.now();
  let state: PageState | null = null;
  const isQuiet = async () => {
    state = await stateOf(reader, tab);
    const now = state?.kind === 'read' ? summary(state.reading) : '';
    if (now !== last) [last, since] = [now, Date.now()];
    return now !== '' && Date.now() - since >= quietMs ? 'read' : (state?.kind ?? 'no answer');
  };
  await expect.poll(isQuiet, { timeout: 20_000, intervals: [100] }).toBe('read');
  return (state as unknown as { reading: Reading }).reading;
}

const summary = ({ claimMentions, speakerMentions, compared }: Reading): string =>
  [claimMentions.length, speakerMentions.length, compared.sentences].join(' ');
