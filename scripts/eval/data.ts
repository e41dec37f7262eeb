import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Other people's texts are no part of this project: `EVAL_DATA` names their folder, or it lies beside the project. */
export const DATA = process.env.EVAL_DATA ?? resolve('../shared');

export const haveData = (path: string): boolean => existsSync(join(DATA, path));

export const readData = (path: string): string => readFileSync(join(DATA, path), 'utf8');

/** A table with a header line, as one object a row. */
export function readTable(path: string): Record<string, string>[] {
  const [header = '', ...rows] = readData(path).split('\n').filter(Boolean);
  const names = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** Posts that repeat known claims. Twins, records of one claim that differ in quote marks, have one canonical id. */
export interface RetrievalSet {
  claims: Record<string, string>[];
  queries: { id: string; text: string; wanted: Set<string> }[];
  toCanonical(id: string): string;
}

export function readRetrievalSet(name: string, split: 'train' | 'dev'): RetrievalSet {
  const folder = `data/${name}`;
  const canonical = new Map(readTable(`${folder}/canon.tsv`).map(({ id, canon }) => [id, canon]));
  const toCanonical = (id: string) => canonical.get(id) ?? id;
  const wanted = new Map<string, Set<string>>();
  for (const { query_id = '', claim_id = '' } of readTable(`${folder}/${split}.qrels.tsv`)) {
    const ids = wanted.get(query_id) ?? new Set();
    wanted.set(query_id, ids.add(toCanonical(claim_id)));
  }
  return {
    claims: readTable(`${folder}/claims.tsv`),
    queries: readTable(`${folder}/${split}.queries.tsv`).map(({ id = '', text = '' }) => ({
      id,
      text,
      wanted: wanted.get(id) ?? new Set(),
    })),
    toCanonical,
  };
}

/** News articles about other things than the claims. */
export const readNews = (file: 'dev' | 'train300'): { id: string; text: string; date: string }[] =>
  readData(`data/polnear/${file}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
