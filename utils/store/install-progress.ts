import { type InstallProgress, packsDatabase } from './packs-database.ts';

/** All that is being installed; pages watch it. */
export const listProgress = (): Promise<InstallProgress[]> => packsDatabase.progress.toArray();

/** Often enough to be seen moving, seldom enough to cost nothing. */
const EVERY_MS = 200;

/** Tells how far an installation has come, as long as its row is there. */
export function createProgress(
  { packId, generation }: { packId: string; generation: number },
  step: InstallProgress['step'],
): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    // nobody waits for it, and what cannot be shown is no reason to stop
    void packsDatabase.progress.update([packId, generation], { step, done }).catch(() => undefined);
  };
}
