import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import { acceptClaim } from './accept-claim.ts';
import { toClause } from './clause.ts';
import { findConflict } from './find-conflict.ts';
import type { MatchIndex } from './open-index.ts';
import { type Candidate, retrieveClaims } from './retrieve-claims.ts';
import { contextOf, type Sentence } from './sentences-of-article.ts';

/** Candidates a sentence; one long sentence may hold several claims. */
const CANDIDATES = 40;

/** Claims that the article's sentences say, in reading order, one mention a claim and sentence. */
export function findClaims(
  index: MatchIndex,
  article: ArticleText,
  sentences: readonly Sentence[],
): ClaimMention[] {
  return sentences.flatMap((sentence, at) => {
    const context = contextOf(sentences, at);
    const near = new Set([sentence, ...context].flatMap(({ content }) => [...content]));
    return retrieveClaims(index, near, CANDIDATES)
      .map((candidate) => toMention(index, article, candidate, sentence, context))
      .filter((mention) => mention !== null)
      .sort((a, b) => a.start - b.start || b.score - a.score);
  });
}

function toMention(
  index: MatchIndex,
  article: ArticleText,
  candidate: Candidate,
  sentence: Sentence,
  context: readonly Sentence[],
): ClaimMention | null {
  const accepted = acceptClaim(index, candidate, sentence, context);
  if (!accepted) return null;
  const { claim } = candidate;
  const mention: ClaimMention = {
    kind: 'claim',
    packId: index.packIds[index.claimPack[claim] ?? 0] ?? '',
    claimId: index.claimIds[claim] ?? '',
    relation: accepted.level === 'related' ? 'related' : 'same',
    score: accepted.score,
    ...toClause(article.text, sentence, accepted.first, accepted.last),
  };
  if (accepted.level === 'related') return mention;
  const conflict = findConflict(index.valuesOf(claim), sentence, article);
  return conflict ? { ...mention, relation: 'conflict', conflict } : mention;
}
