import * as v from 'valibot';

import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import type { Evidence } from '../../claim/evidence.ts';
import type { Pack, PackHead } from '../../claim/pack.ts';
import { FORMAT, PackSchema } from '../pack-schema.ts';
import { parsePackValue } from '../parse-pack.ts';
import type { Conversion, ForeignFormat, Tally } from './report.ts';

/** What a pack is called and by whom, for formats that do not say. */
export type DraftHead = Pick<PackHead, 'id' | 'title'> & Partial<Omit<PackHead, 'format'>>;

const { speakers, sources, claims } = PackSchema.entries;
const SpeakerSchema = speakers.wrapped.item;
const SourceSchema = sources.wrapped.item;
const ClaimSchema = claims.item;
const EvidenceSchema = ClaimSchema.entries.evidence.wrapped.item;

/** More than one document may hold: `convert` writes parts. */
const MOST_RECORDS = 1_000_000;
const MOST_EVIDENCE = 5_000;
const MOST_ITEMS = 500;
const TOO_MUCH = `expected at most ${MOST_EVIDENCE} pieces of evidence on one claim`;
const TOO_MANY = `expected at most ${MOST_RECORDS} records of a kind`;

/** A pack in the making. What does not fit the schema is skipped by name; nothing throws. */
export interface Draft {
  tally: Tally;
  /** Each `put` says whether a record of this id is in the pack now; a second one of the same id changes nothing. */
  putSpeaker(speaker: unknown, where: string): boolean;
  putSource(source: unknown, where: string): boolean;
  putClaim(claim: unknown, where: string): boolean;
  /** Also before its claim is put. */
  addEvidence(claimId: string, evidence: unknown, where: string): 'added' | 'known' | 'skipped';
  /** Adds to the lists of a claim what they lack. */
  joinClaim(claimId: string, part: Partial<Pick<Claim, 'topics' | 'speakers' | 'variants'>>): void;
  hasSpeaker(id: string): boolean;
  /** The pack, checked as a document is; refused when nothing was taken. */
  finish(head: DraftHead, format: ForeignFormat): Conversion;
}

export function createDraft(tally: Tally): Draft {
  const kept = {
    speakers: new Map<string, Speaker>(),
    sources: new Map<string, Source>(),
    claims: new Map<string, Claim>(),
  };
  const evidence = new Map<string, Evidence[]>();

  const put = <T extends { id: string }>(
    schema: v.GenericSchema<unknown, T>,
    records: Map<string, T>,
    record: unknown,
    where: string,
  ): boolean => {
    const checked = check(schema, record);
    if ('problem' in checked) return refuse(where, checked.problem);
    if (records.has(checked.value.id)) return true;
    if (records.size >= MOST_RECORDS) return refuse(where, TOO_MANY);
    records.set(checked.value.id, checked.value);
    return true;
  };
  const findExcess = (claimId: string, pieces: readonly Evidence[]): string | null => {
    if (pieces.length >= MOST_EVIDENCE) return TOO_MUCH;
    return evidence.size >= MOST_RECORDS && !evidence.has(claimId) ? TOO_MANY : null;
  };
  const refuse = (where: string, why: string): false => {
    tally.skip(where, why);
    return false;
  };

  return {
    tally,
    putSpeaker: (speaker, where) => put(SpeakerSchema, kept.speakers, speaker, where),
    putSource: (source, where) => put(SourceSchema, kept.sources, source, where),
    putClaim: (claim, where) => put(ClaimSchema, kept.claims, claim, where),
    addEvidence(claimId, piece, where) {
      const checked = check(EvidenceSchema, piece);
      const pieces = evidence.get(claimId) ?? [];
      const problem = 'problem' in checked ? checked.problem : findExcess(claimId, pieces);
      if (problem !== null) {
        tally.skip(where, problem);
        return 'skipped';
      }
      const { value } = checked as { value: Evidence };
      if (pieces.some((other) => isEqual(other, value))) return 'known';
      evidence.set(claimId, pieces);
      pieces.push(value);
      return 'added';
    },
    joinClaim(claimId, part) {
      const claim = kept.claims.get(claimId);
      if (!claim) return;
      for (const field of ['topics', 'speakers', 'variants'] as const) {
        const fitting = (part[field] ?? []).flatMap((text) => {
          const checked = check<string>(ClaimSchema.entries[field].wrapped.item, text);
          if ('problem' in checked) tally.leave(`${field}: ${checked.problem}`);
          return 'value' in checked ? checked.value : [];
        });
        claim[field] = [...new Set([...claim[field], ...fitting])].slice(0, MOST_ITEMS);
      }
    },
    hasSpeaker: (id) => kept.speakers.has(id),
    finish: (head, format) => finish(head, format, { ...kept, evidence }, tally),
  };
}

type Kept = {
  [K in 'speakers' | 'sources' | 'claims']: Map<string, Pack[K][number]>;
} & { evidence: Map<string, Evidence[]> };

function finish(head: DraftHead, format: ForeignFormat, kept: Kept, tally: Tally): Conversion {
  joinEvidence(kept, tally);
  dropDanglingLinks(kept, tally);
  const report = tally.report(format);
  if (kept.claims.size === 0) return { kind: 'refused', problems: describeNothing(report.skipped) };
  const parsed = parsePackValue({ version: 1, ...head, format: FORMAT, claims: [] });
  if ('problems' in parsed) return { kind: 'refused', problems: parsed.problems };
  const pack: Pack = {
    ...parsed.pack, // the records have passed the same schema one by one, and hold no link to nowhere
    speakers: [...kept.speakers.values()],
    sources: [...kept.sources.values()],
    claims: [...kept.claims.values()],
  };
  return { kind: 'converted', pack, report };
}

const describeNothing = (skipped: { where: string; why: string }[]): string[] =>
  skipped.length > 0
    ? skipped.slice(0, 200).map(({ where, why }) => `${where}: ${why}`)
    : ['document: no records; expected at least one that holds a claim'];

function joinEvidence({ claims, evidence }: Kept, tally: Tally): void {
  for (const [id, pieces] of evidence) {
    const claim = claims.get(id);
    if (claim) claim.evidence = [...claim.evidence, ...pieces];
    else
      tally.skip(
        `evidence on "${id.slice(0, 80)}"`,
        'no such claim; expected the id of one of the file',
      );
  }
}

/** A link to a record that the file does not hold, or that was skipped, is skipped as well. */
function dropDanglingLinks({ speakers, sources, claims }: Kept, tally: Tally): void {
  const keep = <T>(
    record: string,
    field: string,
    links: T[],
    idOf: (link: T) => string | undefined,
    known: ReadonlyMap<string, unknown>,
  ): T[] =>
    links.filter((link, at) => {
      const id = idOf(link);
      if (id === undefined || known.has(id)) return true;
      tally.skip(
        `${record} ${field.replace('[]', `[${at}]`)}`,
        `found "${id.slice(0, 80)}"; expected the id of a record of the file`,
      );
      return false;
    });
  for (const source of sources.values())
    source.derivedFrom = keep(
      `source "${source.id}"`,
      'derivedFrom[]',
      source.derivedFrom,
      (link) => link.source,
      sources,
    );
  for (const claim of claims.values()) {
    const name = `claim "${claim.id}"`;
    claim.speakers = keep(name, 'speakers[]', claim.speakers, (id) => id, speakers);
    claim.related = keep(name, 'related[]', claim.related, (link) => link.claim, claims);
    claim.evidence = keep(name, 'evidence[].source', claim.evidence, (one) => one.source, sources);
    const named = keep(name, 'evidence[].speaker', claim.evidence, (one) => one.speaker, speakers);
    for (const piece of claim.evidence) if (!named.includes(piece)) delete piece.speaker;
  }
}

type Checked<T> = { value: T } | { problem: string };

/** The first problem is enough for a record that is left out. */
function check<T>(schema: v.GenericSchema<unknown, T>, record: unknown): Checked<T> {
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const field = (issue.path ?? []).map(({ key }) => String(key).slice(0, 80)).join('.');
  const expected = issue.message.startsWith('expected') ? issue.message : 'expected an object';
  return { problem: field === '' ? expected : `${field}: ${expected}` };
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
