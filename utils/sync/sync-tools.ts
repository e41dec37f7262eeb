/** What a sync is given: everything that it does not bring itself, so that tests can. */
import type { Installation, StagedGeneration } from '../store/install-generation.ts';
import type { InstalledPack } from '../store/packs-database.ts';
import type { renewPack } from '../store/renew-pack.ts';
import type { Network } from './download.ts';

export interface SyncTools extends Pick<Network, 'fetch' | 'now' | 'hasAccess' | 'patienceMs'> {
  /** From [0, 1). */
  random: () => number;
  /** Ids of keys that nobody may be believed by any more. */
  revoked: ReadonlySet<string>;
  /** Lets others in when there was work for some time. */
  pause: () => Promise<void> | void;
  /** Compiles a staged generation and makes it current, or discards it and throws. */
  install: (
    staged: StagedGeneration,
    installation: Omit<Installation, 'now'>,
  ) => Promise<InstalledPack>;
  /** Gives what is installed a new head. */
  renew: typeof renewPack;
}
