import { retrieveForText } from '../../utils/match/retrieve-claims.ts';
import { indexOf, toClaimsPack } from './claims-pack.ts';
import { haveData, type RetrievalSet, readRetrievalSet } from './data.ts';
import { createElasticRanker, createMiniSearchRanker, type Ranker } from './peers.ts';
import { missing, type Row, type Section } from './report.ts';

const SETS = [
  { name: 'clef2020-task2', label: 'CLEF 2020 task 2, dev', asked: '≥ .91 (test split)' },
  { name: 'checkthat2022-2a-en', label: 'CheckThat! 2022 2A, dev', asked: '≥ .90 (test split)' },
];
const DEPTH = 5;

/** Mean average precision at 5, twins merged, ours and two peers on the same claims and queries. */
export function evaluateRetrieval(): Section {
  const rows = SETS.flatMap(({ name, label, asked }): Row[] => {
    if (!haveData(`data/${name}`)) return [missing(label)];
    const set = readRetrievalSet(name, 'dev');
    const index = indexOf(toClaimsPack(set.claims));
    const ours: Ranker = (text) =>
      retrieveForText(index, text, 20).map(({ claim }) => index.claimIdOf(claim));
    const scores = [ours, createElasticRanker(set.claims), createMiniSearchRanker(set.claims)].map(
      (rank) => meanAveragePrecision(set, rank),
    );
    const [reached = 0, elastic = 0, mini = 0] = scores;
    return [
      {
        what: `${label}: MAP@5 of ${set.claims.length} claims, ${set.queries.length} queries`,
        asked,
        reached: format(reached),
        peers: `Elasticsearch BM25 ${format(elastic)}, MiniSearch ${format(mini)}`,
      },
    ];
  });
  return { title: 'Retrieval', rows };
}

const format = (score: number): string => score.toFixed(3).replace(/^0/, '');

function meanAveragePrecision({ queries, toCanonical }: RetrievalSet, rank: Ranker): number {
  const scores = queries.map(({ text, wanted }) => {
    const ranked = [...new Set(rank(text).map(toCanonical))].slice(0, DEPTH);
    let hits = 0;
    const sum = ranked.reduce((total, id, i) => {
      if (!wanted.has(id)) return total;
      hits++;
      return total + hits / (i + 1);
    }, 0);
    return sum / Math.min(DEPTH, Math.max(1, wanted.size));
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}
