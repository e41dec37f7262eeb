import type { Explanation, MatchedWords } from '../../utils/claim/explanation.ts';
import type { ArticleText, ClaimMention } from '../../utils/claim/mention.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import { explainMention } from '../../utils/match/explain-mention.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';

/** By pack and claim: its concept groups in the author's own words, which a compiled index does not keep. */
export type ClaimWords = Record<string, Record<string, string[][]>>;

export const toClaimWords = (packs: readonly Pack[]): ClaimWords =>
  Object.fromEntries(
    packs.map(({ id, claims }) => [
      id,
      Object.fromEntries(claims.map(({ id: claimId, must }) => [claimId, must])),
    ]),
  );

/** An explanation as it is printed: words with the claim's own that each stands for. */
export interface Why extends Omit<Explanation, 'matched' | 'beside' | 'groups'> {
  matched: WhyWords[];
  beside: WhyWords[];
}

export interface WhyWords extends Pick<MatchedWords, 'start' | 'end' | 'text'> {
  /** The first word of the group, by which it is known, and the word or phrase of it that was met. */
  group?: string | undefined;
  as?: string | undefined;
}

/** Why a claim was found on a page. */
export function whyOf(
  indexes: readonly MatchIndex[],
  article: ArticleText,
  mention: ClaimMention,
  words: ClaimWords,
): Why | null {
  const index = indexes.find(({ packId }) => packId === mention.packId);
  const why = index && explainMention(index, article, mention);
  if (!why) return null;
  const must = words[mention.packId]?.[mention.claimId] ?? [];
  const { groups: _count, score, ...rest } = why;
  const named = (list: readonly MatchedWords[]) => list.map((one) => nameWords(one, must));
  return {
    ...rest,
    score: Math.round(score * 1000) / 1000,
    matched: named(why.matched),
    beside: named(why.beside),
  };
}

function nameWords(
  { start, end, text, group, phrase }: MatchedWords,
  must: readonly string[][],
): WhyWords {
  const phrases = must[group ?? -1];
  return { start, end, text, ...(phrases && { group: phrases[0], as: phrases[phrase ?? 0] }) };
}
