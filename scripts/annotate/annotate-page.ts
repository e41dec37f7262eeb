import type { ArticleText, Mentions } from '../../utils/claim/mention.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';
import { retrieveForText } from '../../utils/match/retrieve-claims.ts';
import { type ClaimWords, whyOf } from './why.ts';

/** One page to annotate. `fromHtml`: its text was extracted, so offsets need it printed beside them. */
export interface Page extends ArticleText {
  page: string;
  fromHtml: boolean;
}

/** What is printed about one page; offsets are UTF-16 units into its text. */
export interface Annotation {
  page: string;
  text?: string;
  claims: object[];
  speakers: object[];
  quotes: object[];
  copyOf: null;
  candidates?: object[];
}

export interface PageOptions {
  /** So many of the nearest claims are added, accepted or not. */
  candidates: number;
  /** The words of all claims, to say why each was found; `null` when nobody asks. */
  explain: ClaimWords | null;
}

export function annotatePage(
  indexes: readonly MatchIndex[],
  page: Page,
  { candidates, explain }: PageOptions,
): Annotation {
  const { claims, speakers, quotes } = findMentions(indexes, page);
  return {
    page: page.page,
    ...(page.fromHtml && { text: page.text }),
    claims: claims.map((mention) => ({
      ...toClaim(mention, page.text),
      ...(explain && { why: whyOf(indexes, page, mention, explain) }),
    })),
    speakers: speakers.map(({ packId, speakerId, start, end }) => ({
      packId,
      speakerId,
      start,
      end,
      text: page.text.slice(start, end),
    })),
    quotes: quotes.map(({ start, end, speakerId, certainty }) => ({
      start,
      end,
      text: page.text.slice(start, end),
      ...(speakerId !== null && { speakerId }),
      certainty,
    })),
    copyOf: null,
    ...(candidates > 0 && { candidates: listCandidates(indexes, page.text, candidates) }),
  };
}

function toClaim(mention: Mentions['claims'][number], text: string) {
  const { packId, claimId, relation, score, start, end, conflict } = mention;
  return {
    packId,
    claimId,
    relation,
    score: round(score),
    start,
    end,
    text: text.slice(start, end),
    ...(conflict && { conflict }),
  };
}

/** Of each pack its nearest; scores of several packs compare only roughly, since each weighs words by its own claims. */
const listCandidates = (indexes: readonly MatchIndex[], text: string, count: number) =>
  indexes
    .flatMap((index) =>
      retrieveForText(index, text, count).map(({ claim, score }) => ({
        packId: index.packId,
        claimId: index.claimIdOf(claim),
        score: round(score),
      })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, count);

const round = (score: number): number => Math.round(score * 1000) / 1000;
