import type { Claim } from '../../utils/claim/claim.ts';
import { PLAIN_FEATURES } from '../../utils/match/plain-features.ts';
import { ablateDoubts } from './ablate-doubts.ts';
import { indexOf } from './claims-pack.ts';
import { evaluateOwnSet } from './own-set.ts';
import { missing, type Row, type Section } from './report.ts';
import { readStarterPack } from './starter-pack.ts';
import { expectAt, readTrainingSet, type TrainingSet } from './train.ts';

/** The starter pack without one thing that its authors put in; the engine is the same. */
const WITHOUT: Record<string, (claim: Claim) => Partial<Claim>> = {
  nothing: () => ({}),
  variants: () => ({ variants: [] }),
  'concept groups (judged by words shared)': () => ({ must: [], mustNot: [] }),
  'look-alike words (`mustNot`)': () => ({ mustNot: [] }),
  'all but the first word of each group': ({ must }) => ({
    must: must.map((group) => group.slice(0, 1)),
  }),
  'phrases in groups': ({ must }) => ({ must: must.map(dropPhrases) }),
  'one group of each claim': ({ must }) => ({ must: must.length > 2 ? must.slice(0, -1) : must }),
  values: () => ({ values: [] }),
};

const dropPhrases = (group: string[]): string[] => {
  const single = group.filter((entry) => !entry.includes(' '));
  return single.length > 0 ? single : group;
};

/** What each part of the starter pack, and each feature of the model for claims without groups, is worth. */
export const evaluateAblation = (): Section => ({
  title: 'Ablation',
  note: [
    'The starter pack on our own tuning set; the model by five folds on the data it is fitted to, fitted anew each time.',
    'The grounds for doubt were chosen on this set: each is measured alone, on sentences that meet all groups.',
    'Tried for them and left: words weighed by rarity and a list of light words (no better than counting), the order of all',
    'words and not of names only (as many rewordings lowered as look-alikes), "by" with another nation (wrong in news),',
    'groups far apart or in different clauses (met by rewordings as often), doubt about claims without groups (none of their',
    'false highlights is wanted or asked).',
  ].join(' '),
  rows: [...ablatePack(), ...ablateDoubts(readStarterPack()), ...ablateModel()],
});

function ablatePack(): Row[] {
  const pack = readStarterPack();
  return Object.entries(WITHOUT).map(([without, change]) => {
    const claims = pack.claims.map((claim) => ({ ...claim, ...change(claim) }));
    const { rows } = evaluateOwnSet('tune', indexOf({ ...pack, claims }));
    const figure = (what: string) => rows.find((row) => row.what.startsWith(what))?.reached ?? '';
    return {
      what: `starter pack without ${without}`,
      asked: '',
      reached: [
        `rewordings ${figure('rewordings')}`,
        `look-alikes ${figure('look-alikes')}`,
        `conflicts ${figure('other values shown as conflict')}`,
        `denials ${figure('denials shown as conflict')}`,
      ].join('; '),
    };
  });
}

/** Known claims found at these highlights an article, without one feature after another. */
const RATES = [0.05, 0.1];

function ablateModel(): Row[] {
  const set = readTrainingSet();
  if (!set) return [missing('model for claims without groups')];
  const row = (what: string, features: readonly string[]): Row => ({
    what: `model without ${what}`,
    asked: '',
    reached: expectAt(without(set, features), RATES)
      .map(({ rate, found }) => `${format(found)} found at ${format(rate)} an article`)
      .join('; '),
  });
  return [row('nothing', []), ...PLAIN_FEATURES.map((name) => row(`\`${name}\``, [name]))];
}

const format = (share: number): string => share.toFixed(3).replace(/^0/, '');

function without({ posts, news, counts }: TrainingSet, features: readonly string[]): TrainingSet {
  const drop = <T extends { features: readonly number[] }>(one: T): T => ({
    ...one,
    features: one.features.filter((_, i) => !features.includes(PLAIN_FEATURES[i] ?? '')),
  });
  return { posts: posts.map(drop), news: news.map(drop), counts };
}
