/** JSON-LD as it is found in the wild: nodes in lists, graphs and feed items, referring to each other by `@id`. */
import { findUrl, isRecord, listRecords, toList } from './lenient.ts';

export interface Unfolded {
  record: Record<string, unknown>;
  where: string;
  /** Address of the feed's item around it. */
  url: string | null;
}

/** All nodes of a type: of `https://schema.org/ClaimReview` the last part counts. */
export function unfoldRecord(value: unknown, where: string, type: string): Unfolded[] {
  return [...walk(value, where, null)].filter(({ record }) => listTypes(record).includes(type));
}

export const listTypes = (record: Record<string, unknown>): string[] =>
  toList(record['@type'] ?? record.type)
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

function* walk(value: unknown, where: string, url: string | null): Generator<Unfolded> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* walk(one, `${where}[${at}]`, url);
    return;
  }
  if (!isRecord(value)) return;
  if ('@graph' in value) {
    const nodes = listRecords(value['@graph']);
    const byId = new Map(nodes.map((node) => [node['@id'], node]));
    for (const [at, node] of nodes.entries())
      yield* walk(resolve(node, byId), `${where} @graph[${at}]`, url);
  } else if ('item' in value) yield* walk(value.item, `${where} item`, findUrl(value.url));
  else yield { record: value, where, url };
}

type Nodes = ReadonlyMap<unknown, Record<string, unknown>>;

/** Nodes that are only named are put in their place: its fields, and theirs. */
function resolve(node: Record<string, unknown>, nodes: Nodes, level = 0): Record<string, unknown> {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (!isRecord(value)) return value;
    const known = Object.keys(value).length === 1 ? nodes.get(value['@id']) : undefined;
    return level < 2 && known ? resolve(known, nodes, level + 1) : value;
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, put(value)]));
}
