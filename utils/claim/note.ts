/** The reader's own annotation. */
export interface Note {
  id: string;
  target: NoteTarget;
  /** Markdown. */
  body: string;
  /** Where it was written: normalised URL and title, or `null` when written in the library. */
  page: PageIdentity | null;
  /** Epoch ms. */
  createdAt: number;
  updatedAt: number;
  /** Deleted notes are kept for a while so that deleting can be undone. */
  deletedAt: number | null;
}

/** What a note is about. Claims and speakers are named by pack and id, so a note outlives the pack. */
export type NoteTarget =
  | { kind: 'claim'; packId: string; claimId: string; text: string }
  | { kind: 'speaker'; packId: string; speakerId: string; text: string }
  | { kind: 'page'; url: string };

export interface PageIdentity {
  url: string;
  title: string;
}
