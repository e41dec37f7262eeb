import type { PackHead } from '../claim/pack.ts';
import type { Installation } from './install-generation.ts';
import { type InstalledPack, packsDatabase } from './packs-database.ts';
import { refusesFull } from './storage-full.ts';

/** Gives an installed pack a new head, in one transaction with what belongs to it; its records stay as they are. */
export async function renewPack(
  { id, generation }: InstalledPack,
  head: PackHead,
  within: NonNullable<Installation['within']>,
): Promise<void> {
  const { packs } = packsDatabase;
  await refusesFull(() =>
    packsDatabase.transaction('rw', [packs, ...within.tables], async () => {
      const installed = await packs.get(id);
      if (installed?.generation !== generation) throw new Error(`${id} was replaced meanwhile`);
      await packs.put({ ...installed, head });
      await within.write();
    }),
  );
}
