import type { Claim, Source } from '../claim/claim.ts';

/** The sources of a claim's evidence and, over any number of steps, those they derive from. */
export function listNeededSources(claim: Claim, sources: ReadonlyMap<string, Source>): Source[] {
  const needed = new Map<string, Source>();
  const waiting = claim.evidence.map(({ source }) => source);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const source = sources.get(id);
    if (!source || needed.has(id)) continue;
    needed.set(id, source);
    waiting.push(...source.derivedFrom.map((upstream) => upstream.source));
  }
  return [...needed.values()];
}
