import type { ValueConflict } from '../../utils/claim/value.ts';
import type { Annotation } from './annotate-page.ts';
import { describeWhy } from './describe-why.ts';
import type { Why } from './why.ts';

interface FoundClaim {
  relation: string;
  claimId: string;
  score: number;
  text: string;
  conflict?: ValueConflict;
  why?: Why | null;
}
interface FoundQuote {
  text: string;
  speakerId?: string;
  certainty: string;
}

/** One page for people: each claim with its words, then the speakers by name and number, and who is quoted. */
export function describePage({ page, claims, speakers, quotes }: Annotation): string {
  return [
    `${page}: ${claims.length} claims, ${speakers.length} speakers, ${quotes.length} quotations`,
    ...(claims as FoundClaim[]).flatMap(describeClaim),
    describeSpeakers(speakers),
    ...(quotes as FoundQuote[]).flatMap(describeQuote),
  ]
    .filter(Boolean)
    .join('\n');
}

const describeClaim = ({ relation, claimId, score, text, conflict, why }: FoundClaim): string[] => [
  `  ${relation.padEnd(8)} ${score.toFixed(2)}  ${claimId}: “${text}”${conflict ? describeConflict(conflict) : ''}`,
  ...(why ? describeWhy(why) : []),
];

const describeConflict = ({ field, here, known }: ValueConflict): string =>
  `  (${field}: here ${here}, known ${known})`;

function describeSpeakers(speakers: object[]): string {
  const counts = new Map<string, number>();
  for (const { speakerId } of speakers as { speakerId: string }[])
    counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  const list = [...counts].map(([id, count]) => (count > 1 ? `${id} ×${count}` : id)).join(', ');
  return list && `  speakers  ${list}`;
}

/** Only those of somebody known; the others are in the JSON. */
const describeQuote = ({ text, speakerId, certainty }: FoundQuote): string[] =>
  speakerId === undefined ? [] : [`  ${certainty.padEnd(8)}       ${speakerId}: ${text}`];
