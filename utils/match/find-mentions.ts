import type { ArticleText, Mentions } from '../claim/mention.ts';
import { findQuotes } from '../text/find-quotes.ts';
import { findClaims } from './find-claims.ts';
import { findSpeakers } from './find-speakers.ts';
import type { MatchIndex } from './open-index.ts';
import { toSentences } from './sentences-of-article.ts';

/** All known claims and speakers of an article, and its quotations; each list in reading order. */
export function findMentions(index: MatchIndex, article: ArticleText): Mentions {
  const sentences = toSentences(index, article);
  const speakers = findSpeakers(index, article.text, sentences);
  return {
    claims: findClaims(index, article, sentences),
    speakers,
    quotes: findQuotes(article.text, speakers),
  };
}
