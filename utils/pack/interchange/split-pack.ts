import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import type { Pack } from '../../claim/pack.ts';
import { writeDocument } from '../write-document.ts';

/** A pack too large for one document, as packs of its claims in their order; links to claims of another part are lost. */
export interface Parts {
  packs: Pack[];
  lostLinks: number;
}

/** Leaves room for the heads and for what is counted only roughly. */
const ROOM = 0.9;
/** Of a kind, as the schema has it. */
const MOST_RECORDS = 200_000;

export function splitPack(pack: Pack, mostBytes: number): Parts {
  if (isSmall(pack, mostBytes)) return { packs: [pack], lostLinks: 0 };
  const groups = groupClaims(pack, mostBytes * ROOM);
  let lostLinks = 0;
  const packs = groups.map(({ claims, sources, speakers }, at) => {
    const ids = new Set(claims.map(({ id }) => id));
    const linked = claims.map((claim) => {
      const related = claim.related.filter((link) => ids.has(link.claim));
      lostLinks += claim.related.length - related.length;
      return { ...claim, related };
    });
    return {
      ...pack,
      id: `${pack.id}/${at + 1}`,
      title: `${pack.title} (${at + 1} of ${groups.length})`,
      speakers: [...speakers],
      sources: [...sources],
      claims: linked,
    };
  });
  return { packs, lostLinks };
}

/** Whether one document holds it. */
const isSmall = (pack: Pack, mostBytes: number): boolean =>
  Math.max(pack.claims.length, pack.sources.length, pack.speakers.length) <= MOST_RECORDS &&
  isWithin(pack, mostBytes) &&
  byteLength(writeDocument(pack)) <= mostBytes;

/** Without its indentation: writing a very large document only to measure it would take the memory it needs. */
function isWithin({ claims, sources, speakers }: Pack, mostBytes: number): boolean {
  let size = 0;
  for (const records of [claims, sources, speakers])
    for (const record of records) {
      size += JSON.stringify(record).length / 2; // the empty lists in it are not written
      if (size > mostBytes) return false;
    }
  return true;
}

interface Group {
  claims: Claim[];
  sources: Set<Source>;
  speakers: Set<Speaker>;
}

function groupClaims(pack: Pack, mostBytes: number): Group[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
  const groups: Group[] = [];
  const sizeOf = measureOnce();
  let size = Number.POSITIVE_INFINITY;
  for (const claim of pack.claims) {
    const needed = listNeeded(claim, sources, speakers);
    const sizeIn = (place: Needed | undefined): number =>
      [claim, ...needed.sources, ...needed.speakers]
        .filter((one) => !place?.sources.has(one as Source) && !place?.speakers.has(one as Speaker))
        .reduce((sum, one) => sum + sizeOf(one), 0);
    let group = groups.at(-1);
    if (!group || isFull(group) || size + sizeIn(group) > mostBytes) {
      group = { claims: [], sources: new Set(), speakers: new Set() };
      groups.push(group);
      size = 0;
    }
    size += sizeIn(group);
    group.claims.push(claim);
    for (const source of needed.sources) group.sources.add(source);
    for (const speaker of needed.speakers) group.speakers.add(speaker);
  }
  return groups;
}

/** One claim adds at most 5,000 sources. */
const isFull = ({ claims, sources, speakers }: Group): boolean =>
  Math.max(claims.length, sources.size, speakers.size) > MOST_RECORDS - 10_000;

type Needed = Pick<Group, 'sources' | 'speakers'>;

/** With the sources that its sources derive from. */
function listNeeded(
  claim: Claim,
  sources: ReadonlyMap<string, Source>,
  speakers: ReadonlyMap<string, Speaker>,
): Needed {
  const found = new Set<Source>();
  const take = (id: string): void => {
    const source = sources.get(id);
    if (!source || found.has(source)) return;
    found.add(source);
    for (const link of source.derivedFrom) take(link.source);
  };
  for (const piece of claim.evidence) take(piece.source);
  const named = [...claim.speakers, ...claim.evidence.map(({ speaker }) => speaker ?? '')];
  return { sources: found, speakers: new Set(named.flatMap((id) => speakers.get(id) ?? [])) };
}

/** A record as it stands in a document, which indents every line and leaves out empty lists. */
function measureOnce(): (record: object) => number {
  const known = new Map<object, number>();
  return (record) => {
    const size = known.get(record) ?? byteLength(JSON.stringify(record, null, 4));
    known.set(record, size);
    return size;
  };
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
