import { MAX_ROWS } from '../../utils/pack/transport/limits.ts';
import { countRecords } from '../../utils/pack/transport/measure-change.ts';
import { listKind, RECORD_KINDS, type Records } from '../../utils/pack/transport/records.ts';

/** What a document may hold, but rows of a segment may not. */
export function listUnfit(records: Records): string[] {
  const count = countRecords(records);
  if (count > MAX_ROWS)
    return [`document: ${count} claims, speakers and sources; expected at most ${MAX_ROWS}`];
  return RECORD_KINDS.flatMap((kind) =>
    listKind(records, kind)
      .filter((record) => 't' in record)
      .map(
        ({ id }) => `${kind} "${id}" t: expected no field of this name; rows use it for their kind`,
      ),
  );
}
