import { DocumentError } from '../read-document.ts';
import { takeClaimReview } from './claim-review.ts';
import { createDraft, type Draft, type DraftHead } from './draft.ts';
import { takeHypothesis } from './hypothesis.ts';
import { MAX_ELEMENT, MOST_DEPTH } from './json-element.ts';
import type { JsonPiece } from './json-list.ts';
import { createJsonSplitter } from './json-splitter.ts';
import { isRecord } from './lenient.ts';
import { takeOwnRecord } from './own-annotation.ts';
import { type Conversion, createTally, type ForeignFormat } from './report.ts';
import { unfoldRecord } from './unfold-record.ts';
import { takeW3c } from './w3c.ts';
import { OWN } from './w3c-terms.ts';

export type JsonFormat = Exclude<ForeignFormat, 'csv'>;

/** Where formats keep their long lists: feed, Hypothesis API and export, W3C page and collection. */
const LISTS = [
  'dataFeedElement',
  'rows',
  'annotations',
  'items',
  'first.items',
  OWN.speakers,
  OWN.sources,
];
const OWN_LISTS: string[] = [OWN.speakers, OWN.sources];

type Take = (value: unknown, where: string, draft: Draft) => void;
const TAKE: Record<JsonFormat, Take> = {
  claimreview: takeClaimReview,
  hypothesis: takeHypothesis,
  w3c: takeW3c,
};

export const EXPECTED =
  'expected an annotation pack, ClaimReview, W3C annotations, a Hypothesis export, or a table with a first row of column names';

interface Options {
  /** `null`: told by the records themselves. */
  format: JsonFormat | null;
  /** What the file itself says (our own fields of W3C) goes before. */
  head: DraftHead;
}

/** JSON of another format, in chunks of text → a pack and what became of each record. Holds one record at a time. */
export async function convertJson(
  chunks: AsyncIterable<string>,
  { format: wanted, head }: Options,
): Promise<Conversion> {
  const draft = createDraft(createTally());
  const splitter = createJsonSplitter(LISTS);
  let format = wanted;
  let records = 0;
  const take = (value: unknown, where: string): void => {
    records++;
    format ??= findFormat(value);
    if (format) TAKE[format](value, where, draft);
    else draft.tally.skip(where, 'found no ClaimReview and no annotation');
  };
  try {
    for await (const chunk of chunks)
      for (const piece of splitter.push(chunk)) takePiece(piece, take, draft);
    const rest = splitter.end();
    if (records === 0 || findFormat(rest) !== null) take(rest, 'document');
    if (!format)
      return { kind: 'refused', problems: [`document: found none of these; ${EXPECTED}`] };
    return draft.finish({ ...head, ...ownHead(rest) }, format);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'refused', problems: [error.message] };
  }
}

const TOO = {
  'too-large': `expected at most ${MAX_ELEMENT / 1024 ** 2} MB`,
  'too-deep': `expected at most ${MOST_DEPTH} lists or objects in one another`,
};

function takePiece(
  piece: JsonPiece,
  take: (value: unknown, where: string) => void,
  draft: Draft,
): void {
  const where = `record ${piece.at}`;
  if (piece.kind !== 'element') draft.tally.skip(where, TOO[piece.kind]);
  else if (OWN_LISTS.includes(piece.list)) takeOwnRecord(piece.list, piece.value, where, draft);
  else take(piece.value, where);
}

/** By what a record holds; lists and graphs count by what is in them. */
function findFormat(value: unknown): JsonFormat | null {
  if (unfoldRecord(value, '', 'ClaimReview').length > 0) return 'claimreview';
  if (!isRecord(value)) return null;
  if ('target' in value && ('body' in value || value.type === 'Annotation')) return 'w3c';
  if ('target' in value && ('uri' in value || 'user' in value)) return 'hypothesis';
  return null;
}

function ownHead(rest: unknown): Partial<DraftHead> {
  const own = isRecord(rest) ? rest[OWN.head] : undefined;
  return isRecord(own) ? own : {};
}
