import type { Annotation } from './annotate-page.ts';

/** One page for people: each claim with its words, then the speakers by name and number. */
export function describePage({ page, claims, speakers }: Annotation): string {
  const found = claims as {
    relation: string;
    claimId: string;
    score: number;
    text: string;
    conflict?: Conflict;
  }[];
  const lines = found.map(
    ({ relation, claimId, score, text, conflict }) =>
      `  ${relation.padEnd(8)} ${score.toFixed(2)}  ${claimId}: “${text}”${conflict ? describeConflict(conflict) : ''}`,
  );
  return [
    `${page}: ${claims.length} claims, ${speakers.length} speakers`,
    ...lines,
    describeSpeakers(speakers),
  ]
    .filter(Boolean)
    .join('\n');
}

interface Conflict {
  field: string;
  here: string;
  known: string;
}

const describeConflict = ({ field, here, known }: Conflict): string =>
  `  (${field}: here ${here}, known ${known})`;

function describeSpeakers(speakers: object[]): string {
  const counts = new Map<string, number>();
  for (const { speakerId } of speakers as { speakerId: string }[])
    counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  const list = [...counts].map(([id, count]) => (count > 1 ? `${id} ×${count}` : id)).join(', ');
  return list && `  speakers  ${list}`;
}
