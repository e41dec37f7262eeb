import type { Pack } from '../claim/pack.ts';
import { commitGeneration, type StagedGeneration, stageGeneration } from './install-generation.ts';
import type { InstalledPack, PackOrigin } from './packs-database.ts';

/** Stages a pack that is whole in memory; removes what it has written when it cannot. */
export async function stagePack({
  id,
  claims,
  speakers,
  sources,
}: Pack): Promise<StagedGeneration> {
  const staged = await stageGeneration(id);
  try {
    await staged.put('claim', claims);
    await staged.put('speaker', speakers);
    await staged.put('source', sources);
    await staged.finish();
    return staged;
  } catch (error) {
    await staged.discard().catch(() => undefined); // what a full disk refuses now is a leftover
    throw error;
  }
}

/** Installs a pack without compiling it, in place of one with the same id. A crash or a full disk leaves the old one in use. */
export async function installPack(
  pack: Pack,
  { origin, now }: { origin: PackOrigin; now: number },
): Promise<InstalledPack> {
  const { speakers, sources, claims, ...head } = pack;
  const staged = await stagePack(pack);
  try {
    return await commitGeneration(staged, { head, origin, now });
  } catch (error) {
    await staged.discard().catch(() => undefined); // as above
    throw error;
  }
}
