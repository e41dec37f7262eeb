/** Records with only what a test is about; the rest is plain and valid. */
import type { Claim, DerivationKind, Source, Speaker } from '../utils/claim/claim.ts';
import type { Verdict } from '../utils/claim/corroboration.ts';
import type { Evidence } from '../utils/claim/evidence.ts';
import type { ArticleText, ClaimMention, SpeakerMention } from '../utils/claim/mention.ts';
import type { Note } from '../utils/claim/note.ts';
import type { Pack } from '../utils/claim/pack.ts';
import type { KnownClaim, Reading } from '../utils/claim/reading.ts';
import type { DatePrecision, Value } from '../utils/claim/value.ts';

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

/** A source that derives from another. */
export const aSourceFrom = (
  source: string,
  kind: DerivationKind,
  part: Partial<Source> = {},
): Source => aSource({ id: 'copy', derivedFrom: [{ source, kind }], ...part });

export const aDate = (value: string, precision?: DatePrecision): Value => ({
  field: 'date',
  value,
  precision,
});

export const aNumber = (value: number | string, part: Partial<Value> = {}): Value => ({
  field: 'number',
  value,
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

/** A pack document as its author writes it. */
export const aDocument = (part: object = {}): Record<string, unknown> => ({
  format: 'annotation-pack/1',
  id: 'example.org/gate',
  title: 'Sedge Gate',
  version: 1,
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

export const aReading = (part: Partial<Reading> = {}): Reading => ({
  claimMentions: [],
  speakerMentions: [],
  quotes: [],
  claims: {},
  speakers: {},
  compared: { sentences: 1, claims: 1, packs: 1 },
  ...part,
});

export const aKnownClaim = (claim: Claim, verdict: Verdict = 'single-source'): KnownClaim => ({
  packId: 'example.org/gate',
  packTitle: 'Sedge Gate',
  packVersion: 1,
  claim,
  corroboration: { verdict, pages: 1, origins: 1, sharedPrimary: false, groups: [], conflicts: [] },
  sources: {},
  speakerNames: {},
  isThisPage: [],
  alsoIn: [],
  evidencePacks: {},
  packsDisagree: false,
});

export const aClaimMention = (part: Partial<ClaimMention> = {}): ClaimMention => ({
  kind: 'claim',
  packId: 'example.org/gate',
  claimId: 'gate-reopened',
  relation: 'same',
  score: 1,
  start: 0,
  end: 10,
  ...part,
});

export const aSpeakerMention = (part: Partial<SpeakerMention> = {}): SpeakerMention => ({
  kind: 'speaker',
  packId: 'example.org/gate',
  speakerId: 'ilse-verrin',
  start: 0,
  end: 11,
  ...part,
});
