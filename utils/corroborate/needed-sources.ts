import type { Claim, Derivation, Source } from '../claim/claim.ts';

/**
 * The sources of a claim's evidence and, over any number of steps, those they derive from: by every derivation, or by
 * those that `follows` lets through.
 */
export function listNeededSources(
  claim: Claim,
  sources: ReadonlyMap<string, Source>,
  follows: (derivation: Derivation) => boolean = () => true,
): Source[] {
  const needed = new Map<string, Source>();
  const waiting = claim.evidence.map(({ source }) => source);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const source = sources.get(id);
    if (!source || needed.has(id)) continue;
    needed.set(id, source);
    for (const derivation of source.derivedFrom)
      if (follows(derivation)) waiting.push(derivation.source);
  }
  return [...needed.values()];
}
