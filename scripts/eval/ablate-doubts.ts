import type { Pack } from '../../utils/claim/pack.ts';
import { acceptGrouped } from '../../utils/match/accept-grouped.ts';
import { isOfAssociate } from '../../utils/match/associate.ts';
import type { Place } from '../../utils/match/concept-groups.ts';
import { createOwnTest } from '../../utils/match/find-doubt.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';
import { swapsRoles } from '../../utils/match/role-order.ts';
import {
  listSpokenSentences,
  type Sentence,
  toSentences,
} from '../../utils/match/sentences-of-article.ts';
import { saysElse } from '../../utils/match/unexplained.ts';
import { isUnreal } from '../../utils/match/unreal.ts';
import { indexOf } from './claims-pack.ts';
import { readOwnSet } from './own-set.ts';
import { percent, type Row } from './report.ts';

/** A sentence that meets all groups of a claim, and whether it was written as the claim. */
interface Met {
  index: MatchIndex;
  claim: number;
  text: string;
  sentence: Sentence;
  groups: Place[][];
  same: boolean;
}

const DOUBTS: Record<string, (one: Met) => boolean> = {
  'wanted, possible or asked': ({ index, claim, text, sentence, groups }) =>
    isUnreal(index, claim, text, sentence, groups),
  'names the other way round': ({ index, claim, text, sentence }) =>
    swapsRoles(index, claim, text, sentence),
  'somebody near the one named, or another': ({ index, claim, text, sentence, groups }) =>
    isOfAssociate(text, sentence, groups, createOwnTest(index, claim)),
  'much said besides': ({ index, claim, text, sentence, groups }) =>
    saysElse(index, text, sentence, groups, createOwnTest(index, claim)),
};

/** What each ground for doubt is worth by itself, where the author has listed no look-alike words. */
export function ablateDoubts(pack: Pack): Row[] {
  const index = indexOf({
    ...pack,
    claims: pack.claims.map((claim) => ({ ...claim, mustNot: [] })),
  });
  const met = listMet(index, pack);
  const row = (what: string, test: (one: Met) => boolean): Row => {
    const lowered = (same: boolean) => {
      const all = met.filter((one) => one.same === same);
      return percent(all.filter(test).length, all.length);
    };
    return {
      what: `without look-alike words, lowered by: ${what}`,
      asked: '',
      reached: `look-alikes ${lowered(false)}; rewordings ${lowered(true)}`,
    };
  };
  return [
    ...Object.entries(DOUBTS).map(([what, test]) => row(what, test)),
    row('any of these', (one) => Object.values(DOUBTS).some((test) => test(one))),
  ];
}

function listMet(index: MatchIndex, { claims }: Pack): Met[] {
  const meet = (claimId: string, text: string, same: boolean): Met[] => {
    const claim = claims.findIndex(({ id }) => id === claimId);
    const spoken = listSpokenSentences({ text, language: 'en', date: null }, 'en');
    const [sentence, ...more] = toSentences(index, spoken);
    const acceptance =
      sentence && more.length === 0 ? acceptGrouped(index, claim, sentence, []) : null;
    return sentence && acceptance?.level === 'highlight'
      ? [{ index, claim, text, sentence, groups: acceptance.places, same }]
      : [];
  };
  return readOwnSet('tune').flatMap(({ claimId, same, lookalike }) => [
    ...same.flatMap((text) => meet(claimId, text, true)),
    ...[lookalike].flat().flatMap((text) => meet(claimId, text, false)),
  ]);
}
