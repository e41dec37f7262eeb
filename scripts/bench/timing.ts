/** Of how many runs the middle one counts. */
const RUNS = 7;
/** One size is not run again once it has taken so long. */
const MOST_MS = 4_000;

export function timed<T>(run: () => T): { ms: number; result: T } {
  const begun = performance.now();
  const result = run();
  return { ms: performance.now() - begun, result };
}

/** The first run, when nothing is warm, and the middle one of those after it. */
export function timeRuns(run: () => unknown): { first: number; warm: number } {
  const first = timed(run).ms;
  const others: number[] = [];
  for (let spent = first; others.length === 0 || (others.length < RUNS && spent < MOST_MS); ) {
    others.push(timed(run).ms);
    spent += others.at(-1) ?? 0;
  }
  return { first, warm: middleOf(others) };
}

export const middleOf = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
