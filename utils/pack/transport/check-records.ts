import { listReferenceProblems } from '../references.ts';
import type { Head, RecordCounts } from './head.ts';
import type { Records } from './records.ts';

const MOST_PROBLEMS = 20;

/** What is wrong with merged records: other numbers than the signed head gives, or references to nothing. */
export function listRecordProblems(records: Records, { counts }: Pick<Head, 'counts'>): string[] {
  const found = countKinds(records);
  const miscounted = (Object.keys(found) as (keyof RecordCounts)[])
    .filter((kind) => found[kind] !== counts[kind])
    .map(
      (kind) =>
        `head.json counts.${kind}: found ${counts[kind]}; expected ${found[kind]}, as the segments have`,
    );
  if (miscounted.length > 0) return miscounted;
  const problems = listReferenceProblems(records);
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more problems`] : problems;
}

export const countKinds = ({ claims, speakers, sources }: Records): RecordCounts => ({
  claims: claims.length,
  speakers: speakers.length,
  sources: sources.length,
});
