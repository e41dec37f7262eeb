import type { Source } from '../claim/claim.ts';

/**
 * The origin of every source: the id of the source that it goes back to. Sources that derive from one another are one
 * origin; only `cites` keeps apart. A source that derives from several joins them. Within a circle the
 * smallest id stands for the origin; links to unknown sources and to itself say nothing.
 */
export function findOrigins(sources: readonly Source[]): Map<string, string> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const parent = new Map(sources.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { id, derivedFrom } of sources)
    for (const { source, kind } of derivedFrom)
      if (kind !== 'cites' && byId.has(source)) parent.set(find(id), find(source));
  const members = new Map<string, Source[]>();
  for (const source of sources) {
    const root = find(source.id);
    members.set(root, [...(members.get(root) ?? []), source]);
  }
  return new Map(
    [...members.values()].flatMap((group) => {
      const root = findRoot(group);
      return group.map(({ id }): [string, string] => [id, root]);
    }),
  );
}

/** The earliest of those that derive from nothing; in a circle, of all. */
function findRoot(group: readonly Source[]): string {
  const ids = new Set(group.map(({ id }) => id));
  const first = group.filter(({ id, derivedFrom }) =>
    derivedFrom.every(({ source, kind }) => kind === 'cites' || source === id || !ids.has(source)),
  );
  const [root] = [...(first.length > 0 ? first : group)].sort(byDate);
  return root?.id ?? '';
}

/** Earliest first; without a date last; then by id, so that the order never depends on the pack's. */
export const byDate = (a: Source, b: Source): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999') || (a.id < b.id ? -1 : 1);
