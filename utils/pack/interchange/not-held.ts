import type { Pack } from '../../claim/pack.ts';
import { createTally, type NotKept } from './report.ts';

/** For each kind of record the fields that a format holds. */
export type Held = Record<
  'head' | 'speakers' | 'sources' | 'claims' | 'evidence' | 'values',
  string[]
>;

/** Fields of a pack that a format has no place for, by how many records have them. */
export function countNotHeld(pack: Pack, held: Held): NotKept[] {
  const tally = createTally();
  const count = (kind: keyof Held, records: readonly object[]): void => {
    for (const record of records)
      for (const [field, value] of Object.entries(record))
        if (!held[kind].includes(field) && !isEmpty(value)) tally.leave(`${kind}.${field}`);
  };
  const { speakers, sources, claims, format: _, ...head } = pack;
  const evidence = claims.flatMap((claim) => claim.evidence);
  count('head', [head]);
  count('speakers', speakers);
  count('sources', sources);
  count('claims', claims);
  count('evidence', evidence);
  count(
    'values',
    [...claims, ...evidence].flatMap(({ values }) => values),
  );
  return tally.report('csv').notKept;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
