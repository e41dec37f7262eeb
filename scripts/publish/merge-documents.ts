import type { Pack } from '../../utils/claim/pack.ts';
import {
  type AnyRecord,
  LIST_OF,
  RECORD_KINDS,
  type RecordKind,
  type Records,
  sortRecords,
} from '../../utils/pack/transport/records.ts';
import { writeRecord } from '../../utils/pack/transport/segment-row.ts';

export interface NamedPack {
  file: string;
  pack: Pack;
}

/**
 * Several documents of one pack as one, records sorted by id. Title and the like are the first one's, the version is the
 * highest. A record that several hold must be the same in all.
 */
export function mergeDocuments(
  first: NamedPack,
  others: readonly NamedPack[],
): { pack: Pack } | { problems: string[] } {
  const all = [first, ...others];
  const strangers = others.filter(({ pack }) => pack.id !== first.pack.id);
  if (strangers.length > 0)
    return {
      problems: strangers.map(
        ({ file, pack }) =>
          `${file}: document id: found "${pack.id}"; expected "${first.pack.id}", one pack at a time`,
      ),
    };
  const problems: string[] = [];
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [LIST_OF[kind], mergeKind(kind, all, problems)]),
  ) as unknown as Records;
  if (problems.length > 0) return { problems };
  const version = Math.max(...all.map(({ pack }) => pack.version));
  return { pack: { ...first.pack, version, ...sortRecords(records) } };
}

function mergeKind(kind: RecordKind, packs: readonly NamedPack[], problems: string[]): AnyRecord[] {
  const kept = new Map<string, { file: string; record: AnyRecord }>();
  for (const { file, pack } of packs)
    for (const record of pack[LIST_OF[kind]]) {
      const other = kept.get(record.id);
      if (!other) kept.set(record.id, { file, record });
      else if (writeRecord(kind, other.record) !== writeRecord(kind, record))
        problems.push(
          `${file}: ${kind} "${record.id}": found another than in ${other.file}; expected the same`,
        );
    }
  return [...kept.values()].map(({ record }) => record);
}
