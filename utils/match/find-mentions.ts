import type { ArticleText, ClaimMention, Mentions } from '../claim/mention.ts';
import { findQuotes } from '../text/find-quotes.ts';
import { findClaims } from './find-claims.ts';
import { findSpeakers } from './find-speakers.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import type { MatchIndex } from './open-index.ts';
import { listSpokenSentences, toSentences } from './sentences-of-article.ts';

/**
 * All known claims and speakers of an article, and its quotations; each list in reading order. Each pack's claims are
 * found by themselves; whom a name means is decided over all packs. The order of the indexes makes no difference.
 */
export function findMentions(indexes: readonly MatchIndex[], article: ArticleText): Mentions {
  const spoken = listSpokenSentences(article);
  const found = [...indexes].sort(byPackId).map((index) => {
    const sentences = toSentences(index, spoken);
    return {
      claims: findClaims(index, article, sentences),
      speakers: findSpeakers(index, article.text, sentences),
    };
  });
  const speakers = mergeSpeakers(
    article.text,
    found.map((one) => one.speakers),
  );
  return {
    claims: found.flatMap((one) => one.claims).sort(inReadingOrder),
    speakers,
    quotes: findQuotes(article.text, speakers),
  };
}

const byPackId = (a: MatchIndex, b: MatchIndex): number =>
  a.packId < b.packId ? -1 : Number(a.packId > b.packId);

const inReadingOrder = (a: ClaimMention, b: ClaimMention): number =>
  a.start - b.start || b.score - a.score;
