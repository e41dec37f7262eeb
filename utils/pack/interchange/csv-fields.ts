/** What a column of a table can hold. In a table we write, the first row has these names. */
export const CSV_FIELDS = {
  claim: [
    'claim_id',
    'text',
    'variants',
    'topics',
    'tags',
    'speakers',
    'must',
    'must_not',
    'values',
    'related',
    'primary',
    'rating',
    'review_publisher',
    'review_url',
  ],
  evidence: ['stance', 'quote', 'note', 'hedges', 'evidence_speaker', 'evidence_values'],
  source: [
    'source_id',
    'source_title',
    'source_publisher',
    'source_author',
    'source_published',
    'source_url',
    'source_derived_from',
    'source_fingerprint',
  ],
  speaker: [
    'speaker_id',
    'speaker_name',
    'speaker_kind',
    'speaker_role',
    'speaker_aliases',
    'speaker_cues',
    'speaker_same_as',
  ],
} as const;

export type CsvRecord = keyof typeof CSV_FIELDS;
export type CsvField = (typeof CSV_FIELDS)[CsvRecord][number];

/** For each column what it holds, or `null` for one that is left out. */
export type CsvMapping = readonly (CsvField | null)[];

export const ALL_CSV_FIELDS: readonly CsvField[] = Object.values(CSV_FIELDS).flat();

/** What other tables call them, folded. */
const OTHER_NAMES: Partial<Record<CsvField, string>> = {
  claim_id: 'id',
  text: 'claim claimtext claimreviewed statement claimdescription',
  variants: 'variant otherwordings',
  topics: 'topic category categories subject',
  tags: 'tag keywords',
  speakers: 'speaker claimant claimauthor claimauthorname whosaidit saidby',
  rating: 'verdict ratingname textualrating reviewrating alternatename label',
  quote: 'quotedescription quotation exact highlight',
  note: 'comment comments notes',
  source_title: 'title page headline reviewtitle',
  source_publisher: 'publisher reviewername factchecker site outlet source',
  source_author: 'author',
  source_published: 'date published publishedon reviewdate datepublished publicationdate',
  source_url: 'url link address reviewurl source',
};

/** Columns by their names; each field once, in the first column that bears its name. */
export function guessMapping(names: readonly string[]): (CsvField | null)[] {
  const folded = names.map(foldName);
  const mapping: (CsvField | null)[] = names.map(() => null);
  const used = new Set<CsvField>();
  for (const isMatch of [isOwnName, isOtherName])
    for (const [column, name] of folded.entries()) {
      if (mapping[column] !== null) continue;
      const field = ALL_CSV_FIELDS.find((one) => !used.has(one) && isMatch(one, name));
      if (field === undefined) continue;
      mapping[column] = field;
      used.add(field);
    }
  return used.has('claim_id') ? mapping : mapping.map((field) => insteadOf(field, used));
}

/** In a table of passages the quotation is all there is of a claim; in one of reviews their pages are the sources. */
function insteadOf(field: CsvField | null, used: ReadonlySet<CsvField>): CsvField | null {
  if (field === 'quote' && !used.has('text')) return 'text';
  if (field === 'review_url' && !used.has('source_url')) return 'source_url';
  return field;
}

const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isOwnName = (field: CsvField, name: string): boolean => foldName(field) === name;
const isOtherName = (field: CsvField, name: string): boolean =>
  name !== '' && (OTHER_NAMES[field]?.split(' ').includes(name) ?? false);
