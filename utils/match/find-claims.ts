import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import { type Acceptance, acceptClaim } from './accept-claim.ts';
import { toClause } from './clause.ts';
import { findConflict } from './find-conflict.ts';
import type { MatchIndex } from './open-index.ts';
import { retrieveClaims } from './retrieve-claims.ts';
import { contextOf, type Sentence } from './sentences-of-article.ts';

/** Candidates a sentence; one long sentence may hold several claims. */
const CANDIDATES = 40;

/** Claims that the article's sentences say, in reading order, one mention a claim and sentence. */
export function findClaims(
  index: MatchIndex,
  article: ArticleText,
  sentences: readonly Sentence[],
): ClaimMention[] {
  const said = sentences.map((sentence, at) => listAccepted(index, sentences, sentence, at));
  return sentences.flatMap((sentence, at) =>
    [...(said[at] ?? [])]
      .filter(([claim, accepted]) => !isSaidBeside(said, at, claim, accepted))
      .map(([claim, accepted]) => toMention(index, article, sentence, claim, accepted))
      .sort((a, b) => a.start - b.start || b.score - a.score),
  );
}

function listAccepted(
  index: MatchIndex,
  sentences: readonly Sentence[],
  sentence: Sentence,
  at: number,
): Map<number, Acceptance> {
  const context = contextOf(sentences, at);
  const near = new Set([sentence, ...context].flatMap(({ content }) => [...content]));
  const accepted = new Map<number, Acceptance>();
  for (const candidate of retrieveClaims(index, near, CANDIDATES)) {
    const acceptance = acceptClaim(index, candidate, sentence, context);
    if (acceptance) accepted.set(candidate.claim, acceptance);
  }
  return accepted;
}

/** A sentence that leans on its neighbour for a claim gives way when the neighbour says more of it. */
function isSaidBeside(
  said: readonly Map<number, Acceptance>[],
  at: number,
  claim: number,
  { leans, score }: Acceptance,
): boolean {
  const beside = [said[at - 1]?.get(claim), said[at + 1]?.get(claim)];
  return leans && beside.some((other) => other !== undefined && other.score > score);
}

function toMention(
  index: MatchIndex,
  article: ArticleText,
  sentence: Sentence,
  claim: number,
  { level, score, first, last }: Acceptance,
): ClaimMention {
  const mention: ClaimMention = {
    kind: 'claim',
    packId: index.packIds[index.claimPack[claim] ?? 0] ?? '',
    claimId: index.claimIds[claim] ?? '',
    relation: level === 'related' ? 'related' : 'same',
    score,
    ...toClause(article.text, sentence, first, last),
  };
  if (level === 'related') return mention;
  const conflict = findConflict(index.valuesOf(claim), sentence, article);
  return conflict ? { ...mention, relation: 'conflict', conflict } : mention;
}
