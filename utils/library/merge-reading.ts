import type { ClaimMention, SpeakerMention } from '../claim/mention.ts';
import { type KnownClaim, type KnownSpeaker, type Reading, recordKey } from '../claim/reading.ts';
import { groupSame, listClaimKeys, listSpeakerKeys } from '../claim/record-identity.ts';
import { mergeClaims } from '../corroborate/merge-claims.ts';

/**
 * One entry for each claim and speaker, however many packs know them: with the evidence of all, under the id that the
 * first of the packs gives it. `claims` and `speakers` must be in the reader's order of packs.
 */
export function mergeReading(reading: Reading): Reading {
  const claims = groupSame(Object.values(reading.claims), ({ claim }) => listClaimKeys(claim));
  const speakers = groupSame(Object.values(reading.speakers), ({ speaker }) =>
    listSpeakerKeys(speaker),
  );
  const claimOf = toFirst(claims, keyOfClaim);
  const speakerOf = toFirst(speakers, keyOfSpeaker);
  return {
    ...reading,
    claimMentions: onePerPlace(reading.claimMentions.map((mention) => rename(mention, claimOf))),
    speakerMentions: reading.speakerMentions.map((mention) => renameSpeaker(mention, speakerOf)),
    quotes: reading.quotes.map((quote) => {
      const known = speakerOf.get(recordKey(quote.packId ?? '', quote.speakerId ?? ''));
      return known ? { ...quote, packId: known.packId, speakerId: known.speaker.id } : quote;
    }),
    claims: Object.fromEntries(
      claims.flatMap(([first, ...others]) =>
        first ? [[keyOfClaim(first), mergeClaims([first, ...others])]] : [],
      ),
    ),
    speakers: Object.fromEntries(
      speakers.flatMap(([first, ...others]) =>
        first ? [[keyOfSpeaker(first), mergeSpeaker(first, others)]] : [],
      ),
    ),
  };
}

const keyOfClaim = ({ packId, claim }: KnownClaim): string => recordKey(packId, claim.id);
const keyOfSpeaker = ({ packId, speaker }: KnownSpeaker): string => recordKey(packId, speaker.id);

/** By the key of each member: the first of its group. */
function toFirst<T>(groups: readonly T[][], keyOf: (one: T) => string): Map<string, T> {
  return new Map(
    groups.flatMap((group) => group.map((one): [string, T] => [keyOf(one), group[0] ?? one])),
  );
}

function rename(mention: ClaimMention, claimOf: ReadonlyMap<string, KnownClaim>): ClaimMention {
  const { packId, claimId } = mention;
  const known = claimOf.get(recordKey(packId, claimId));
  if (!known || known.packId === packId) return mention;
  return {
    ...mention,
    packId: known.packId,
    claimId: known.claim.id,
    foundBy: { packId, claimId },
  };
}

function renameSpeaker(
  mention: SpeakerMention,
  speakerOf: ReadonlyMap<string, KnownSpeaker>,
): SpeakerMention {
  const known = speakerOf.get(recordKey(mention.packId, mention.speakerId));
  return known ? { ...mention, packId: known.packId, speakerId: known.speaker.id } : mention;
}

const SURENESS = { conflict: 2, same: 1, related: 0 } as const;

/** Of mentions of one claim that overlap, the one that says most: a conflict with what any of the packs knows. */
function onePerPlace(mentions: readonly ClaimMention[]): ClaimMention[] {
  const bySureness = [...mentions].sort(
    (a, b) => SURENESS[b.relation] - SURENESS[a.relation] || a.start - b.start,
  );
  const kept: ClaimMention[] = [];
  for (const mention of bySureness)
    if (!kept.some((other) => isOneClaim(mention, other) && overlaps(mention, other)))
      kept.push(mention);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

const isOneClaim = (a: ClaimMention, b: ClaimMention): boolean =>
  a.packId === b.packId && a.claimId === b.claimId;

const overlaps = (a: ClaimMention, b: ClaimMention): boolean => a.start < b.end && b.start < a.end;

/** The numbers are the first pack's: what both packs attribute to the speaker would be counted twice. */
function mergeSpeaker(first: KnownSpeaker, others: readonly KnownSpeaker[]): KnownSpeaker {
  if (others.length === 0) return first;
  const aliases = [first, ...others].flatMap(({ speaker }) => speaker.aliases);
  return {
    ...first,
    speaker: { ...first.speaker, aliases: [...new Set(aliases)] },
    alsoIn: others.map(({ packTitle }) => packTitle),
  };
}
