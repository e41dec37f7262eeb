import type { Span } from '../claim/mention.ts';

/** A direct quotation with its marks. `runsOn`: its paragraph ends before it does, and the next one goes on with it. */
export interface Quotation extends Span {
  runsOn: boolean;
}

/** Marks that open a quotation, each with those that may close it: English, German, French, Swedish and Danish ways. */
const CLOSERS: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '"': '"',
  "'": "'",
};
const MARKS = /[“”„«»‘’"']/g;
/** Marks that close as well, or are apostrophes. */
const EITHER_SIDE = new Set(['"', "'", '‘', '”']);
/** Before a mark that opens, and behind one that closes, no letter stands. */
const OPENS = /(?:^|[\s([{\-–—/“„«»‘"'])$/;
const LETTER = /^[\p{L}\p{N}]/u;
/** An apostrophe closes a quotation only behind one of these, else it is a part of a word: "the crews’ boats". */
const ENDING = /[.,!?…;:]$/;

/** All quotations in order, the outer one only where one stands in another. A quotation ends with its paragraph at the latest. */
export function listQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let start = 0;
  for (const block of text.split('\n')) {
    const end = start + block.length;
    const next = text.slice(end + 1, end + 3).trimStart()[0] ?? '';
    for (const { from, to, mark, closed } of scan(block, next))
      quotations.push({ start: start + from, end: start + to, runsOn: !closed && next === mark });
    start = end + 1;
  }
  return quotations;
}

/** So many marks behind one that opens are looked at: a page of nothing but marks must not take for ever. */
const MOST_MARKS = 24;

interface Found {
  from: number;
  to: number;
  mark: string;
  closed: boolean;
}

function scan(block: string, next: string): Found[] {
  const found: Found[] = [];
  const marks = [...block.matchAll(MARKS)].map(({ index }) => index);
  for (let i = 0; i < marks.length; i++) {
    const from = marks[i] ?? 0;
    const mark = block[from] ?? '';
    if (!isOpening(block, from, mark)) continue;
    const inside = marks.slice(i + 1, i + 1 + MOST_MARKS);
    const end = findEnd(block, from, inside);
    if (end === null && next !== mark && !mayRunOn(mark)) continue;
    const to = end === null ? findOpenEnd(block, from, inside) : end + 1;
    found.push({ from, to, mark, closed: end !== null });
    while ((marks[i + 1] ?? to) < to) i++;
  }
  return found;
}

/** Where a quotation that is never closed ends: before the next, else with its paragraph. */
const findOpenEnd = (block: string, from: number, inside: readonly number[]): number =>
  inside.find((at) => isReopened(block, from, at)) ?? block.length;

function isOpening(block: string, at: number, mark: string): boolean {
  if (!(mark in CLOSERS)) return false;
  const before = block.slice(Math.max(0, at - 1), at);
  const after = block.slice(at + 1, at + 3);
  if (EITHER_SIDE.has(mark)) return OPENS.test(before) && /^\S/.test(after);
  return mark === '»' ? OPENS.test(before) && LETTER.test(after) : true;
}

/** Left open at the end of a paragraph, the plain mark and the apostrophe are more often stray. */
const mayRunOn = (mark: string): boolean => mark === '“' || mark === '„' || mark === '«';

/** Where a quotation is closed; one that opens inside of it with the same mark is closed first. */
function findEnd(block: string, from: number, inside: readonly number[]): number | null {
  const mark = block[from] ?? '';
  let depth = 1;
  let last: number | null = null;
  for (const at of inside) {
    const one = block[at] ?? '';
    if (CLOSERS[mark]?.includes(one) && isClosing(block, at, one)) {
      last = at;
      depth--;
    } else if (last === null && isReopened(block, from, at)) return null;
    else if (one === mark && isOpening(block, at, one)) depth++;
    if (depth === 0) return at;
  }
  return last;
}

/** Whether the same mark opens again behind a whole sentence: the first quotation was never closed. */
const isReopened = (block: string, from: number, at: number): boolean =>
  block[at] === block[from] &&
  isOpening(block, at, block[at] ?? '') &&
  /[.!?…]\s*$/.test(block.slice(Math.max(from, at - 3), at));

function isClosing(block: string, at: number, mark: string): boolean {
  const before = block.slice(Math.max(0, at - 1), at);
  const after = block.slice(at + 1, at + 2);
  if (mark === '’' || mark === "'") return ENDING.test(before) && !LETTER.test(after);
  return mark === '"' ? !LETTER.test(after) && !/\s/.test(before) : true;
}
