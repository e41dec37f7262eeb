import MiniSearch from 'minisearch';

/** A query → ids of claims, best first. */
export type Ranker = (text: string) => string[];

const FIELDS = ['claim', 'title', 'subtitle'];
const DEPTH = 20;

/** MiniSearch as it comes. */
export function createMiniSearchRanker(claims: readonly Record<string, string>[]): Ranker {
  const search = new MiniSearch({ fields: FIELDS });
  search.addAll(claims);
  return (text) =>
    search
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => id);
}

/**
 * What Elasticsearch does by default: standard analyser (words in lower case, no stop words, no stems), BM25 with
 * k1 = 1.2 and b = .75 for each field, the best field counts. A re-creation by the published formula; no server runs.
 */
export function createElasticRanker(claims: readonly Record<string, string>[]): Ranker {
  const fields = FIELDS.map((field) => indexField(claims.map((claim) => claim[field] ?? '')));
  return (text) => {
    const words = new Set(toWords(text));
    const best = new Map<number, number>();
    for (const field of fields)
      for (const [claim, score] of scoreField(field, words))
        best.set(claim, Math.max(score, best.get(claim) ?? 0));
    return [...best]
      .sort((a, b) => b[1] - a[1])
      .slice(0, DEPTH)
      .map(([claim]) => claims[claim]?.id ?? '');
  };
}

const toWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_']+/gu) ?? [];

interface Field {
  lengths: number[];
  mean: number;
  postings: Map<string, Map<number, number>>;
}

function indexField(texts: readonly string[]): Field {
  const postings: Field['postings'] = new Map();
  const lengths = texts.map((text, claim) => {
    const words = toWords(text);
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(claim, (counts.get(claim) ?? 0) + 1));
    }
    return words.length;
  });
  const filled = lengths.filter((length) => length > 0);
  return {
    lengths,
    postings,
    mean: filled.reduce((a, b) => a + b, 0) / Math.max(1, filled.length),
  };
}

function scoreField({ lengths, mean, postings }: Field, words: ReadonlySet<string>) {
  const [k1, b] = [1.2, 0.75];
  const count = lengths.filter((length) => length > 0).length;
  const scores = new Map<number, number>();
  for (const word of words) {
    const list = postings.get(word);
    if (!list) continue;
    const idf = Math.log(1 + (count - list.size + 0.5) / (list.size + 0.5));
    for (const [claim, tf] of list) {
      const norm = k1 * (1 - b + (b * (lengths[claim] ?? 0)) / mean);
      scores.set(claim, (scores.get(claim) ?? 0) + (idf * tf * (k1 + 1)) / (tf + norm));
    }
  }
  return scores;
}
