/** All that the reader made. Small, precious, never deleted by the program. */
import { Dexie, type Table } from 'dexie';

import type { Note } from '../claim/note.ts';
import type { Subscription } from '../claim/subscription.ts';

/** A note and what it is found by. */
export interface NoteRow extends Note {
  targetKey: string;
  /** Empty when the note was written in the library. */
  pageUrl: string;
}

/** What of a subscription cannot be fetched again when the packs are lost: the reader's choice, and the keys and versions believed. */
export type Followed = Pick<
  Subscription,
  'packId' | 'url' | 'title' | 'publisher' | 'key' | 'followedAt'
>;

class NotebookDatabase extends Dexie {
  declare notes: Table<NoteRow, string>;
  declare followed: Table<Followed, string>;

  constructor() {
    super('notebook', { chromeTransactionDurability: 'strict' }); // a saved note is on disk
    this.version(1).stores({ notes: 'id, targetKey, pageUrl, updatedAt' });
    this.version(2).stores({ followed: 'packId' });
  }
}

export const notebookDatabase = new NotebookDatabase();
