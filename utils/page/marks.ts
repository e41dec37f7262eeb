import type { MarkKind } from '../claim/mark-kind.ts';
import { markKindOf } from '../claim/mark-kind.ts';
import type { ClaimMention, Span, SpeakerMention } from '../claim/mention.ts';
import { type Reading, recordKey } from '../claim/reading.ts';

/** A mention as it is painted. */
export interface Mark extends Span {
  kind: MarkKind;
  mention: ClaimMention | SpeakerMention;
}

/** A page with more speaker marks than this shows each speaker once a paragraph. */
const MANY_SPEAKERS = 40;

/** What is painted for a reading: nothing for mentions that are not sure enough. In reading order. */
export function toMarks(reading: Reading, text: string): Mark[] {
  const claims = reading.claimMentions.flatMap((mention) => {
    const known = reading.claims[recordKey(mention.packId, mention.claimId)];
    if (!known || mention.relation === 'related') return [];
    const kind = markKindOf(known.corroboration.verdict, mention.relation);
    return [{ kind, mention, start: mention.start, end: mention.end }];
  });
  const speakers = thin(reading.speakerMentions, text).map((mention) => ({
    kind: 'speaker' as const,
    mention,
    start: mention.start,
    end: mention.end,
  }));
  return [...claims, ...speakers].sort((a, b) => a.start - b.start || b.end - a.end);
}

function thin(mentions: readonly SpeakerMention[], text: string): readonly SpeakerMention[] {
  if (mentions.length <= MANY_SPEAKERS) return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ packId, speakerId, start }) => {
    const key = `${text.lastIndexOf('\n', start)} ${recordKey(packId, speakerId)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
