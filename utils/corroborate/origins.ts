import type { Derivation, Source } from '../claim/claim.ts';

/** Whether a derivation makes one origin of two sources: who only cites keeps a voice of their own. */
export const joinsOrigins = ({ kind }: Derivation): boolean => kind !== 'cites';

/**
 * The origin of every source: the id of the source that it goes back to. Sources that derive from one another are one
 * origin; only `cites` keeps apart. A source that derives from several joins them. Within a circle the
 * earliest stands for the origin; links to unknown sources and to itself say nothing.
 */
export function findOrigins(sources: readonly Source[]): Map<string, string> {
  const groups = groupSources(sources);
  return new Map(
    groups.flatMap((group) => {
      const root = findRoot(group);
      return group.map(({ id }): [string, string] => [id, root]);
    }),
  );
}

function groupSources(sources: readonly Source[]): Source[][] {
  const parent = new Map(sources.map(({ id }) => [id, id]));
  const links = sources.flatMap(({ id, derivedFrom }) =>
    derivedFrom.filter(joinsOrigins).map(({ source }) => [id, source] as const),
  );
  for (const [id, upstream] of links)
    if (parent.has(upstream)) parent.set(findTop(parent, id), findTop(parent, upstream));
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const top = findTop(parent, source.id);
    const group = groups.get(top);
    if (group) group.push(source);
    else groups.set(top, [source]);
  }
  return [...groups.values()];
}

/** Shortens the way as it goes and never calls itself: a pack may hold a chain of 100,000 copies. */
function findTop(parent: Map<string, string>, from: string): string {
  let id = from;
  for (let up = parent.get(id) ?? id; up !== id; up = parent.get(id) ?? id) {
    const above = parent.get(up) ?? up;
    parent.set(id, above);
    id = above;
  }
  return id;
}

/** The earliest of those that derive from nothing; in a circle, of all. */
function findRoot(group: readonly Source[]): string {
  const ids = new Set(group.map(({ id }) => id));
  const first = group.filter(({ id, derivedFrom }) =>
    derivedFrom.filter(joinsOrigins).every(({ source }) => source === id || !ids.has(source)),
  );
  const [root] = [...(first.length > 0 ? first : group)].sort(byDate);
  return root?.id ?? '';
}

/** Earliest first; without a date last; then by id, so that the order never depends on the pack's. */
export const byDate = (a: Source, b: Source): number =>
  compare(a.published ?? '9999', b.published ?? '9999') || compare(a.id, b.id);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
