/** Records with only what a test is about; the rest is plain and valid. */
import type { Claim, Source, Speaker } from '../utils/claim/claim.ts';
import type { Evidence } from '../utils/claim/evidence.ts';
import type { ArticleText } from '../utils/claim/mention.ts';
import type { Note } from '../utils/claim/note.ts';
import type { Pack } from '../utils/claim/pack.ts';

export const aClaim = (part: Partial<Claim> = {}): Claim => ({
  id: 'gate-reopened',
  text: 'The Sedge Gate reopened to small craft on 23 August 2026.',
  variants: [],
  topics: [],
  speakers: [],
  must: [],
  mustNot: [],
  values: [],
  related: [],
  evidence: [],
  ...part,
});

export const aSpeaker = (part: Partial<Speaker> = {}): Speaker => ({
  id: 'ilse-verrin',
  name: 'Ilse Verrin',
  kind: 'person',
  aliases: [],
  cues: [],
  sameAs: [],
  ...part,
});

export const aSource = (part: Partial<Source> = {}): Source => ({
  id: 'courier',
  title: 'Storm gate is open again',
  publisher: 'The Velmouth Courier',
  derivedFrom: [],
  ...part,
});

export const anEvidence = (part: Partial<Evidence> = {}): Evidence => ({
  source: 'courier',
  stance: 'supports',
  hedges: [],
  values: [],
  ...part,
});

export const aPack = (part: Partial<Pack> = {}): Pack => ({
  format: 'annotation-pack/1',
  id: 'example.org/gate',
  title: 'Sedge Gate',
  language: 'en',
  version: 1,
  speakers: [],
  sources: [],
  claims: [],
  ...part,
});

export const anArticle = (text: string, part: Partial<ArticleText> = {}): ArticleText => ({
  text,
  language: 'en',
  date: '2026-09-02',
  ...part,
});

export const aNote = (part: Partial<Note> = {}): Note => ({
  id: 'note-1',
  target: { kind: 'page', url: 'https://courier.example/gate' },
  body: 'Ask the harbour office.',
  page: { url: 'https://courier.example/gate', title: 'Storm gate is open again' },
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  ...part,
});
