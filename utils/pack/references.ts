import * as v from 'valibot';

/** Ids used twice, and references to records that the document does not hold. */
export function listReferenceProblems({ speakers, sources, claims }: References): string[] {
  const known = { speaker: idsOf(speakers), source: idsOf(sources), claim: idsOf(claims) };
  const missing = (kind: keyof typeof known, field: string, id: string | undefined) =>
    id === undefined || known[kind].has(id)
      ? []
      : [`${field}: found "${id.slice(0, 80)}"; expected the id of a ${kind} of this pack`];
  return [
    ...listDuplicates('speaker', speakers),
    ...listDuplicates('source', sources),
    ...listDuplicates('claim', claims),
    ...sources.flatMap(({ id, derivedFrom }, at) =>
      derivedFrom
        .flatMap(({ source }, i) => missing('source', `derivedFrom[${i}].source`, source))
        .map((problem) => `${nameRecord('source', id, at)} ${problem}`),
    ),
    ...claims.flatMap(({ id, speakers, related, evidence }, at) =>
      [
        ...speakers.flatMap((speaker, i) => missing('speaker', `speakers[${i}]`, speaker)),
        ...related.flatMap(({ claim }, i) => missing('claim', `related[${i}].claim`, claim)),
        ...evidence.flatMap(({ source, speaker }, i) => [
          ...missing('source', `evidence[${i}].source`, source),
          ...missing('speaker', `evidence[${i}].speaker`, speaker),
        ]),
      ].map((problem) => `${nameRecord('claim', id, at)} ${problem}`),
    ),
  ];
}

const nameRecord = (kind: string, id: string | undefined, at: number): string =>
  id ? `${kind} "${id.slice(0, 80)}"` : `${kind}s[${at}]`;

const idsOf = (records: readonly { id?: string | undefined }[]): Set<string | undefined> =>
  new Set(records.map(({ id }) => id));

function listDuplicates(kind: string, records: readonly { id?: string | undefined }[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of records) {
    if (id === undefined) continue;
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].map(
    (id) => `${nameRecord(kind, id, 0)} id: found twice; expected every id once`,
  );
}

/** An id where there is one. */
const id = v.fallback(v.optional(v.string()), undefined);
const list = <S extends v.GenericSchema>(item: S) => v.fallback(v.array(item), []);
const link = <K extends string>(...keys: K[]) =>
  v.fallback(v.object(v.entriesFromList(keys, id)), {} as never);

const ReferencesSchema = v.fallback(
  v.object({
    speakers: list(link('id')),
    sources: list(
      v.fallback(v.object({ id, derivedFrom: list(link('source')) }), { derivedFrom: [] }),
    ),
    claims: list(
      v.fallback(
        v.object({
          id,
          speakers: list(id),
          related: list(link('claim')),
          evidence: list(link('source', 'speaker')),
        }),
        { speakers: [], related: [], evidence: [] },
      ),
    ),
  }),
  { speakers: [], sources: [], claims: [] },
);

/** Where ids stand in a document. */
type References = v.InferOutput<typeof ReferencesSchema>;

/** The ids of a document that is not a pack; every part of it may be missing or malformed. */
export const findReferences = (document: unknown): References =>
  v.parse(ReferencesSchema, document);
