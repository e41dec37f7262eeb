import type { Pack } from '../claim/pack.ts';

/** Ids used twice, and references to records that the pack does not hold. */
export function listReferenceProblems({ speakers, sources, claims }: Pack): string[] {
  const known = { speaker: idsOf(speakers), source: idsOf(sources), claim: idsOf(claims) };
  const missing = (
    record: string,
    field: string,
    kind: keyof typeof known,
    id: string | undefined,
  ) =>
    id === undefined || known[kind].has(id)
      ? []
      : [`${record} ${field}: found "${id}"; expected the id of a ${kind} of this pack`];
  return [
    ...listDuplicates('speaker', speakers),
    ...listDuplicates('source', sources),
    ...listDuplicates('claim', claims),
    ...sources.flatMap(({ id, derivedFrom }) =>
      derivedFrom.flatMap(({ source }, i) =>
        missing(`source "${id}"`, `derivedFrom[${i}].source`, 'source', source),
      ),
    ),
    ...claims.flatMap((claim) => {
      const record = `claim "${claim.id}"`;
      return [
        ...claim.speakers.flatMap((id, i) => missing(record, `speakers[${i}]`, 'speaker', id)),
        ...claim.related.flatMap(({ claim: id }, i) =>
          missing(record, `related[${i}].claim`, 'claim', id),
        ),
        ...claim.evidence.flatMap(({ source, speaker }, i) => [
          ...missing(record, `evidence[${i}].source`, 'source', source),
          ...missing(record, `evidence[${i}].speaker`, 'speaker', speaker),
        ]),
      ];
    }),
  ];
}

const idsOf = (records: readonly { id: string }[]): Set<string> =>
  new Set(records.map(({ id }) => id));

function listDuplicates(kind: string, records: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].map((id) => `${kind} "${id}" id: found twice; expected every id once`);
}
