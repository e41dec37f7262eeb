import type { Acceptance } from './accept-grouped.ts';

/**
 * A claim that is judged by likeness alone is highlighted where the article says it best; elsewhere it is only related.
 * An article about the same thing comes near a claim again and again (measured: a third of all false highlights).
 */
export function markOnce(said: Map<number, Acceptance>[]): Map<number, Acceptance>[] {
  const best = new Map<number, number>();
  for (const accepted of said)
    for (const [claim, { once, score }] of accepted)
      if (once) best.set(claim, Math.max(score, best.get(claim) ?? 0));
  for (const accepted of said)
    for (const [claim, acceptance] of accepted)
      if (acceptance.once && acceptance.score < (best.get(claim) ?? 0))
        accepted.set(claim, { ...acceptance, level: 'related' });
  return said;
}
