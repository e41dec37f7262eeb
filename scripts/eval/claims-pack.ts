import type { Claim } from '../../utils/claim/claim.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import { compileIndex } from '../../utils/match/compile-index.ts';
import { type MatchIndex, openIndex } from '../../utils/match/open-index.ts';

/** Rows of a claims table as a pack: the claim is the text, its titles are variants; no concept groups. */
export function toClaimsPack(rows: readonly Record<string, string>[]): Pack {
  return {
    format: 'annotation-pack/1',
    id: 'evaluation/claims',
    title: 'Claims of an evaluation set',
    language: 'en',
    version: 1,
    speakers: [],
    sources: [],
    claims: rows.map(toClaim),
  };
}

const toClaim = ({ id = '', claim = '', title, subtitle }: Record<string, string>): Claim => ({
  id,
  text: claim,
  variants: [title, subtitle].flatMap((text) => (text ? [text] : [])),
  topics: [],
  speakers: [],
  must: [],
  mustNot: [],
  values: [],
  related: [],
  evidence: [],
});

export function indexOf(pack: Pack): MatchIndex {
  const index = openIndex(compileIndex(pack));
  if (!index) throw new Error('An index compiled just now could not be opened');
  return index;
}
