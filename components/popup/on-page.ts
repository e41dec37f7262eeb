import type { ClaimMention, SpeakerMention } from '../../utils/claim/mention.ts';
import {
  type KnownClaim,
  type KnownSpeaker,
  type Reading,
  recordKey,
} from '../../utils/claim/reading.ts';

/** A known claim of the page with the place to show for it. */
export interface PageClaim {
  known: KnownClaim;
  mention: ClaimMention;
}

export interface PageSpeaker {
  known: KnownSpeaker;
  mention: SpeakerMention;
  named: number;
  quotes: number;
}

/** Known claims in reading order, each once: where the page differs, or else where it is met first. */
export function listPageClaims({ claimMentions, claims }: Reading): PageClaim[] {
  const found = new Map<string, PageClaim>();
  for (const mention of claimMentions) {
    const key = recordKey(mention.packId, mention.claimId);
    const known = claims[key];
    if (!known || mention.relation === 'related') continue;
    const before = found.get(key);
    if (!before) found.set(key, { known, mention });
    else if (mention.relation === 'conflict' && before.mention.relation !== 'conflict')
      before.mention = mention;
  }
  return [...found.values()];
}

/** Claims that may be meant but are not sure enough to be marked, and are not marked elsewhere on the page. */
export function listPossibleClaims(reading: Reading): PageClaim[] {
  const sure = new Set(listPageClaims(reading).map(({ known }) => known));
  const found = new Map<KnownClaim, PageClaim>();
  for (const mention of reading.claimMentions) {
    const known = reading.claims[recordKey(mention.packId, mention.claimId)];
    if (known && !sure.has(known) && !found.has(known)) found.set(known, { known, mention });
  }
  return [...found.values()];
}

/** Known speakers in reading order, each once. */
export function listPageSpeakers({ speakerMentions, quotes, speakers }: Reading): PageSpeaker[] {
  const found = new Map<string, PageSpeaker>();
  for (const mention of speakerMentions) {
    const key = recordKey(mention.packId, mention.speakerId);
    const known = speakers[key];
    const before = found.get(key);
    if (before) before.named++;
    else if (known) found.set(key, { known, mention, named: 1, quotes: 0 });
  }
  for (const { packId, speakerId, certainty } of quotes) {
    const speaker = packId && speakerId ? found.get(recordKey(packId, speakerId)) : undefined;
    if (speaker && certainty === 'asserted') speaker.quotes++;
  }
  return [...found.values()];
}
