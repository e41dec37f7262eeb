import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import type { Evidence } from '../../claim/evidence.ts';
import type { Pack } from '../../claim/pack.ts';
import { guardCell, writeGroups, writeList, writePair } from './csv-cells.ts';
import { ALL_CSV_FIELDS, type CsvField } from './csv-fields.ts';
import { writeValues } from './csv-values.ts';
import { countNotHeld, type Held } from './not-held.ts';
import type { NotKept } from './report.ts';

/** Another format's text, and what it has no place for. */
export interface Exported {
  text: string;
  notKept: NotKept[];
}

type Row = Partial<Record<CsvField, string>>;

const HELD: Held = {
  head: [],
  speakers: ['id', 'name', 'kind', 'role', 'aliases', 'cues', 'sameAs'],
  sources: ['id', 'title', 'publisher', 'author', 'published', 'url', 'derivedFrom', 'fingerprint'],
  claims:
    'id text variants topics speakers must mustNot values related primary review evidence'.split(
      ' ',
    ),
  evidence: ['source', 'stance', 'speaker', 'quote', 'note', 'hedges', 'values'],
  values: ['field', 'value', 'precision', 'unit', 'terms'],
};

/**
 * A pack as one table: a row for each piece of evidence with its claim and source, the claim's other fields in its first
 * row, the source's in the first that names it; then speakers, and sources that no evidence names.
 */
export function toCsv(pack: Pack): Exported {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const shown = new Set<string>();
  const takeSource = (id: string): Row => {
    const source = shown.has(id) ? undefined : sources.get(id);
    shown.add(id);
    return source ? toSourceRow(source) : { source_id: id };
  };
  const rows = [
    ...pack.claims.flatMap((claim) => toClaimRows(claim, takeSource)),
    ...pack.speakers.map(toSpeakerRow),
  ];
  rows.push(...pack.sources.filter(({ id }) => !shown.has(id)).map(toSourceRow));
  const used = ALL_CSV_FIELDS.filter(
    (field) => field === 'text' || rows.some((row) => (row[field] ?? '') !== ''),
  );
  const lines = [used, ...rows.map((row) => used.map((field) => guardCell(row[field] ?? '')))];
  return {
    text: `\ufeff${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`,
    notKept: countNotHeld(pack, HELD),
  };
}

function toClaimRows(claim: Claim, takeSource: (id: string) => Row): Row[] {
  const { review } = claim;
  const [first, ...others] = claim.evidence;
  const row: Row = {
    claim_id: claim.id,
    text: claim.text,
    variants: writeList(claim.variants),
    topics: writeList(claim.topics),
    speakers: writeList(claim.speakers),
    must: writeGroups(claim.must),
    must_not: writeList(claim.mustNot),
    values: writeValues(claim.values),
    related: claim.related.map((link) => writePair(link.relation, link.claim)).join('; '),
    primary: claim.primary ?? '',
    rating: review?.rating ?? '',
    review_publisher: review?.publisher ?? '',
    review_url: review?.url ?? '',
  };
  return [
    { ...row, ...(first && toEvidenceRow(first, takeSource)) },
    ...others.map((piece) => ({ claim_id: claim.id, ...toEvidenceRow(piece, takeSource) })),
  ];
}

const toEvidenceRow = (piece: Evidence, takeSource: (id: string) => Row): Row => ({
  stance: piece.stance,
  evidence_speaker: writeList(piece.speaker === undefined ? [] : [piece.speaker]),
  quote: piece.quote ?? '',
  note: piece.note ?? '',
  hedges: writeList(piece.hedges),
  evidence_values: writeValues(piece.values),
  ...takeSource(piece.source),
});

const toSourceRow = (source: Source): Row => ({
  source_id: source.id,
  source_title: source.title,
  source_publisher: source.publisher,
  source_author: source.author ?? '',
  source_published: source.published ?? '',
  source_url: source.url ?? '',
  source_derived_from: source.derivedFrom
    .map((link) => writePair(link.kind, link.source))
    .join('; '),
  source_fingerprint: source.fingerprint
    ? writePair(source.fingerprint.scheme, source.fingerprint.hashes)
    : '',
});

const toSpeakerRow = (speaker: Speaker): Row => ({
  speaker_id: speaker.id,
  speaker_name: speaker.name,
  speaker_kind: speaker.kind ?? '',
  speaker_role: speaker.role ?? '',
  speaker_aliases: writeList(speaker.aliases),
  speaker_cues: writeList(speaker.cues),
  speaker_same_as: writeList(speaker.sameAs),
});

const quote = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
