import type { ArticleText, ClaimMention, Mentions } from '../claim/mention.ts';
import { findQuotes } from '../text/find-quotes.ts';
import { findLanguage } from '../text/language.ts';
import { findClaims } from './find-claims.ts';
import { findSpeakers } from './find-speakers.ts';
import { findVerbatim } from './find-verbatim.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import type { MatchIndex } from './open-index.ts';
import { listSpokenSentences, type SpokenSentence, toSentences } from './sentences-of-article.ts';

/**
 * All known claims and speakers of an article, and its quotations; each list in reading order. Each pack's claims are
 * found by themselves, on a page in another language only those it quotes word for word; whom a name means is decided over all packs. The order of the indexes makes no difference.
 */
export function findMentions(indexes: readonly MatchIndex[], article: ArticleText): Mentions {
  const language = findLanguage(article.text, article.language);
  const spokenIn = createSpoken(article);
  const found = [...indexes].sort(byPackId).map((index) => {
    const sentences = toSentences(index, spokenIn(index.language));
    const foreign = language !== index.language && language !== 'und';
    return foreign
      ? {
          claims: findVerbatim(index, sentences),
          speakers: findSpeakers(index, article.text, toSentences(index, spokenIn(language))),
        }
      : {
          claims: keepSure(index.language, findClaims(index, article, sentences)),
          speakers: findSpeakers(index, article.text, sentences),
        };
  });
  const speakers = mergeSpeakers(
    article.text,
    found.map((one) => one.speakers),
  ).slice(0, MOST_SPEAKERS);
  return {
    claims: found.flatMap((one) => one.claims).sort(inReadingOrder),
    speakers,
    quotes: findQuotes(article.text, speakers),
  };
}

/** What a page names beyond this is not marked. */
const MOST_SPEAKERS = 2_000;

/** The article's sentences with the stems of a language, each language read once. */
function createSpoken(article: ArticleText): (language: string) => SpokenSentence[] {
  const known = new Map<string, SpokenSentence[]>();
  return (language) => {
    const spoken = known.get(language) ?? listSpokenSentences(article, language);
    known.set(language, spoken);
    return spoken;
  };
}

/** Values and denials are read in English only; a difference found in another language is none to show. */
const keepSure = (language: string, claims: ClaimMention[]): ClaimMention[] =>
  language === 'en'
    ? claims
    : claims.map(({ conflict, ...claim }) =>
        claim.relation === 'conflict' ? { ...claim, relation: 'related' } : claim,
      );

const byPackId = (a: MatchIndex, b: MatchIndex): number =>
  a.packId < b.packId ? -1 : Number(a.packId > b.packId);

const inReadingOrder = (a: ClaimMention, b: ClaimMention): number =>
  a.start - b.start || b.score - a.score;
