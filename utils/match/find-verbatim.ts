import type { ClaimMention } from '../claim/mention.ts';
import type { MatchIndex } from './open-index.ts';
import { createRetriever } from './retrieve-claims.ts';
import type { Sentence } from './sentences-of-article.ts';
import { isVerbatim } from './verbatim.ts';

/** Only the nearest claims can be said word for word. */
const CANDIDATES = 3;

/** Claims that a page in another language than the pack's quotes word for word; values and denials are not read there. */
export function findVerbatim(index: MatchIndex, sentences: readonly Sentence[]): ClaimMention[] {
  const retriever = createRetriever(index);
  return sentences.flatMap((sentence) => {
    const [said] = retriever
      .retrieve(sentence.content, CANDIDATES)
      .filter(({ claim }) => isVerbatim(index, claim, sentence));
    if (!said) return [];
    return [
      {
        kind: 'claim' as const,
        packId: index.packId,
        claimId: index.claimIdOf(said.claim),
        relation: 'same' as const,
        score: 1,
        start: sentence.start,
        end: sentence.end,
      },
    ];
  });
}
