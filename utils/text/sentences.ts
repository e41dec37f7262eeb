import type { Span } from '../claim/mention.ts';

/** After these the next word may begin with a capital letter and the sentence still goes on. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|maj|capt|sgt|adm|st|jr|sr|no|vs|etc|inc|corp|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L}|\p{L}\.\p{L})\.["”']?\s*$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Sentences of an article text, as offsets into it, white space around them left out.
 * A sentence never crosses the end of a block (`\n`).
 */
export function listSentences(text: string, language = 'en'): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const block of text.split('\n')) {
    for (const piece of block.trim() ? cutLong(block) : []) {
      for (const span of listInBlock(piece, segmenterFor(language)))
        sentences.push({ start: start + span.start, end: start + span.end });
      start += piece.length;
    }
    start += block.trim() ? 1 : block.length + 1;
  }
  return sentences;
}

/** The segmenter takes time by the square of the length, and no paragraph is so long. UTF-16 units. */
const LONGEST_BLOCK = 10_000;

/** Cut behind a full stop where there is one, else anywhere but inside a character. */
function cutLong(block: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (block.length - from > LONGEST_BLOCK) {
    const stop = block.lastIndexOf('. ', from + LONGEST_BLOCK - 1) + 1;
    const any = from + LONGEST_BLOCK;
    const to = stop > from ? stop : any - Number(/[\udc00-\udfff]/.test(block[any] ?? ''));
    pieces.push(block.slice(from, to));
    from = to;
  }
  return [...pieces, block.slice(from)];
}

function listInBlock(block: string, segmenter: Intl.Segmenter): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(block)) {
    const end = index + segment.length;
    if (ABBREVIATION.test(block.slice(start, end)) && end < block.length) continue;
    spans.push(trim(block, { start, end }));
    start = end;
  }
  return spans.filter(({ start, end }) => end > start);
}

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + piece.trimEnd().length) };
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(isUsable(language) ? language : 'en', {
    granularity: 'sentence',
  });
  segmenters.set(language, segmenter);
  return segmenter;
}

function isUsable(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf([language]).length > 0;
  } catch {
    return false; // pages write anything into lang=""
  }
}
