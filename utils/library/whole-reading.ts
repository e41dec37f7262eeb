import { type Reading, recordKey } from '../claim/reading.ts';

/** Whether every mention's record was found: not so when its pack was replaced while the page was being read. */
export const isWhole = (reading: Reading): boolean =>
  reading.claimMentions.every((mention) => hasClaim(reading, mention)) &&
  reading.speakerMentions.every((mention) => hasSpeaker(reading, mention));

/** The reading without mentions that nothing is known of: the packs database has lost their records. */
export const toWhole = (reading: Reading): Reading => ({
  ...reading,
  claimMentions: reading.claimMentions.filter((mention) => hasClaim(reading, mention)),
  speakerMentions: reading.speakerMentions.filter((mention) => hasSpeaker(reading, mention)),
});

const hasClaim = ({ claims }: Reading, mention: Reading['claimMentions'][number]): boolean =>
  Object.hasOwn(claims, recordKey(mention.packId, mention.claimId));

const hasSpeaker = ({ speakers }: Reading, mention: Reading['speakerMentions'][number]): boolean =>
  Object.hasOwn(speakers, recordKey(mention.packId, mention.speakerId));
