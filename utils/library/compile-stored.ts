import type { PackHead } from '../claim/pack.ts';
import { createIndexCompiler } from '../match/compile-index.ts';
import { createProgress } from '../store/install-progress.ts';
import { readShards } from '../store/records.ts';
import { createSlices } from './slices.ts';

/**
 * Compiles a pack from its shards, one after another, so that the worker can answer in between. What was done so far is
 * lost when the worker is stopped; the next one begins anew.
 */
export async function compileStored(pack: {
  id: string;
  generation: number;
  head: Pick<PackHead, 'id' | 'language'>;
}): Promise<ArrayBuffer> {
  const slices = createSlices();
  const tell = createProgress({ packId: pack.id, generation: pack.generation }, 'compiling');
  let done = 0;
  const compiler = createIndexCompiler(pack.head);
  for await (const claims of readShards(pack, 'claim')) {
    done += claims.length;
    tell(done);
    for (const claim of claims) compiler.addClaim(claim);
    if (slices.isOver()) await slices.rest();
  }
  for await (const speakers of readShards(pack, 'speaker')) {
    done += speakers.length;
    tell(done);
    for (const speaker of speakers) compiler.addSpeaker(speaker);
    if (slices.isOver()) await slices.rest();
  }
  const steps = compiler.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.isOver()) await slices.rest();
  }
}
