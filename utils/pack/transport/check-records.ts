import { createReferenceCheck } from '../reference-check.ts';
import { listReferenceProblems } from '../references.ts';
import type { Head, RecordCounts } from './head.ts';
import { listKind, RECORD_KINDS, type Records } from './records.ts';

const MOST_PROBLEMS = 20;

/**
 * What is wrong with merged records: other numbers than the signed head gives, or references to nothing. `pause` is waited
 * for again and again, so that others are let in.
 */
export async function listRecordProblems(
  records: Records,
  { counts }: Pick<Head, 'counts'>,
  pause: () => Promise<void> | void = () => undefined,
): Promise<string[]> {
  const found = countKinds(records);
  const miscounted = (Object.keys(found) as (keyof RecordCounts)[])
    .filter((kind) => found[kind] !== counts[kind])
    .map(
      (kind) =>
        `head.json counts.${kind}: found ${counts[kind]}; expected ${found[kind]}, as the segments have`,
    );
  if (miscounted.length > 0) return miscounted;
  if (await hasGoodReferences(records, pause)) return [];
  const problems = listReferenceProblems(records);
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more problems`] : problems;
}

const RECORDS_A_STEP = 1_000;

async function hasGoodReferences(
  records: Records,
  pause: () => Promise<void> | void,
): Promise<boolean> {
  const check = createReferenceCheck();
  for (const kind of RECORD_KINDS) {
    const list = listKind(records, kind);
    for (let from = 0; from < list.length; from += RECORDS_A_STEP) {
      if (!check.add(kind, list.slice(from, from + RECORDS_A_STEP) as never[])) return false;
      await pause();
    }
  }
  return check.areMet();
}

export const countKinds = ({ claims, speakers, sources }: Records): RecordCounts => ({
  claims: claims.length,
  speakers: speakers.length,
  sources: sources.length,
});
