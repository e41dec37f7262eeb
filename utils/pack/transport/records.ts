import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import type { Pack } from '../../claim/pack.ts';
import { compareUnits } from './canonical-json.ts';

/** The records of a pack, each kind sorted by id (code units). */
export type Records = Pick<Pack, 'speakers' | 'sources' | 'claims'>;

export type RecordKind = 'speaker' | 'source' | 'claim';
export type AnyRecord = Speaker | Source | Claim;

/** In the order in which rows are written. */
export const RECORD_KINDS = ['speaker', 'source', 'claim'] as const satisfies RecordKind[];

export const LIST_OF = { speaker: 'speakers', source: 'sources', claim: 'claims' } as const;

export const NO_RECORDS: Records = { speakers: [], sources: [], claims: [] };

export const listKind = (records: Records, kind: RecordKind): readonly AnyRecord[] =>
  records[LIST_OF[kind]];

export const sortRecords = ({ speakers, sources, claims }: Records): Records => ({
  speakers: sortById(speakers),
  sources: sortById(sources),
  claims: sortById(claims),
});

const sortById = <R extends AnyRecord>(records: readonly R[]): R[] =>
  [...records].sort((a, b) => compareUnits(a.id, b.id));
