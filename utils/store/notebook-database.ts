/** All that the reader made. Small, precious, never deleted by the program. */
import { Dexie, type Table } from 'dexie';

import type { Note } from '../claim/note.ts';

/** A note and what it is found by. */
export interface NoteRow extends Note {
  targetKey: string;
  /** Empty when the note was written in the library. */
  pageUrl: string;
}

class NotebookDatabase extends Dexie {
  declare notes: Table<NoteRow, string>;

  constructor() {
    super('notebook', { chromeTransactionDurability: 'strict' }); // a saved note is on disk
    this.version(1).stores({ notes: 'id, targetKey, pageUrl, updatedAt' });
  }
}

export const notebookDatabase = new NotebookDatabase();
