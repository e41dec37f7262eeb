import type { Subscription } from '../claim/subscription.ts';
import { type Followed, notebookDatabase } from './notebook-database.ts';

/** Kept beside the notes, so that a packs database that breaks takes no subscription with it. */
export async function rememberFollowed(subscription: Subscription): Promise<void> {
  const { packId, url, title, publisher, key, followedAt } = subscription;
  await notebookDatabase.followed.put({ packId, url, title, publisher, key, followedAt });
}

export const forgetFollowed = (packId: string): Promise<void> =>
  notebookDatabase.followed.delete(packId);

export const listFollowed = (): Promise<Followed[]> => notebookDatabase.followed.toArray();
