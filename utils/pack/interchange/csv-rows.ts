import { readGroups, readList, readPair, splitCell } from './csv-cells.ts';
import type { CsvField } from './csv-fields.ts';
import { readValues } from './csv-values.ts';
import type { Draft } from './draft.ts';
import { foldText, makeId } from './ids.ts';
import { findDate, findUrl, hostOf } from './lenient.ts';
import { clearlyFalse } from './rating.ts';
import { takeSpeakers } from './speakers.ts';

/** Cells that hold something, by what they hold. */
export type TableRow = Partial<Record<CsvField, string>>;

interface Pending {
  row: TableRow;
  where: string;
  sourceId: string | null;
}

/** A row may name speakers that a later one describes: claims are put together at the end. */
export function createTable(draft: Draft) {
  const pending: Pending[] = [];
  return {
    take(row: TableRow, where: string): void {
      const speaker = readSpeaker(row);
      const isPut = speaker !== null && draft.putSpeaker(speaker, `${where} speaker`);
      const sourceId = takeSource(row, where, draft);
      if (row.text !== undefined || row.claim_id !== undefined)
        pending.push({ row, where, sourceId });
      else if (isPut || sourceId !== null) draft.tally.take();
      else draft.tally.skip(where, 'no claim in it; expected a text');
    },
    finish(): void {
      for (const one of pending) takeClaim(one, draft);
    },
  };
}

function readSpeaker(row: TableRow): object | null {
  const { speaker_id: id, speaker_name: name } = row;
  if (name === undefined) return null;
  return {
    id: id ?? makeId(name, foldText(name)),
    name,
    kind: row.speaker_kind,
    role: row.speaker_role,
    aliases: readList(row.speaker_aliases ?? ''),
    cues: readList(row.speaker_cues ?? ''),
    sameAs: readList(row.speaker_same_as ?? ''),
  };
}

/** The id of the row's source, which it may only name; `null` when it has none. */
function takeSource(row: TableRow, where: string, draft: Draft): string | null {
  const url = findUrl(row.source_url);
  const { source_title: title, source_publisher: publisher, source_published: date } = row;
  if (row.source_url !== undefined && url === null)
    draft.tally.skip(`${where} source_url`, 'expected an http or https address');
  if (title === undefined && publisher === undefined && url === null) return row.source_id ?? null;
  const published = findDate(date);
  if (date !== undefined && published === null)
    draft.tally.skip(`${where} source_published`, 'expected an ISO 8601 date: 2026-03-01');
  const named = publisher ?? (url === null ? 'unknown' : hostOf(url));
  const source = {
    id: row.source_id ?? makeId(named, url ?? `${named} ${title}`),
    title: title ?? url ?? named,
    publisher: named,
    ...given({ author: row.source_author, published, url }),
    derivedFrom: splitCell(row.source_derived_from ?? '', ';').map((part) => {
      const [kind, id] = readPair(part);
      return { kind, source: id };
    }),
    ...given({ fingerprint: readFingerprint(row.source_fingerprint) }),
  };
  return draft.putSource(source, `${where} source`) ? source.id : null;
}

function readFingerprint(cell: string | undefined): object | null {
  if (cell === undefined) return null;
  const [scheme, hashes] = readPair(cell);
  return { scheme, hashes };
}

function takeClaim({ row, where, sourceId }: Pending, draft: Draft): void {
  const { text } = row;
  const claimId = row.claim_id ?? makeId(text ?? '', foldText(text ?? ''));
  if (text !== undefined && !draft.putClaim(toClaim(row, claimId, text), where)) return;
  const speakers = listSpeakers(row.speakers, where, draft);
  const topics = [...readList(row.topics ?? ''), ...splitTags(row.tags)];
  draft.joinClaim(claimId, { speakers, topics });
  const outcome =
    sourceId === null
      ? 'known'
      : draft.addEvidence(claimId, toEvidence(row, sourceId, where, draft), where);
  if (text !== undefined || outcome !== 'skipped') draft.tally.take();
}

const toClaim = (row: TableRow, id: string, text: string) => ({
  id,
  text,
  variants: readList(row.variants ?? ''),
  must: readGroups(row.must ?? ''),
  mustNot: readList(row.must_not ?? ''),
  values: readValues(row.values ?? ''),
  related: splitCell(row.related ?? '', ';').map((part) => {
    const [relation, claim] = readPair(part);
    return { relation, claim };
  }),
  ...given({ primary: row.primary, review: readReview(row) }),
});

const readReview = ({ rating, review_publisher, review_url }: TableRow): object | null =>
  rating === undefined
    ? null
    : { rating, ...given({ publisher: review_publisher, url: findUrl(review_url) }) };

/** Without a stance the page is only known to speak of the claim, unless it clearly rates it as false. */
function toEvidence(row: TableRow, source: string, where: string, draft: Draft): object {
  const [speaker] = listSpeakers(row.evidence_speaker, where, draft);
  return {
    source,
    stance: row.stance?.toLowerCase() ?? (clearlyFalse(row.rating) ? 'disputes' : 'refers'),
    hedges: readList(row.hedges ?? ''),
    values: readValues(row.evidence_values ?? ''),
    ...given({ speaker, quote: row.quote, note: row.note }),
  };
}

/** Ids of speakers of the table, or names. */
const listSpeakers = (cell: string | undefined, where: string, draft: Draft): string[] =>
  readList(cell ?? '').flatMap((one) =>
    draft.hasSpeaker(one) ? [one] : takeSpeakers([one], where, draft),
  );

const splitTags = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
