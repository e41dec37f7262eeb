import type { ClaimMention, Mentions } from '../claim/mention.ts';

/**
 * What is found in an article, where the reader wants some packs to be listed only: their claims become related ones, which
 * are never painted, and their speakers are left alone.
 */
export function leaveUnmarked(mentions: Mentions, listed: ReadonlySet<string>): Mentions {
  if (listed.size === 0) return mentions;
  const { claims, speakers, quotes } = mentions;
  return {
    claims: claims.map((mention) => (listed.has(mention.packId) ? toRelated(mention) : mention)),
    speakers: speakers.filter(({ packId }) => !listed.has(packId)),
    quotes: quotes.map((quote) =>
      quote.packId !== null && listed.has(quote.packId)
        ? { ...quote, packId: null, speakerId: null, certainty: 'open' }
        : quote,
    ),
  };
}

/** Without the conflict: a list of what may be meant says nothing about differences. */
const toRelated = ({ conflict: _shown, ...mention }: ClaimMention): ClaimMention => ({
  ...mention,
  relation: 'related',
});
