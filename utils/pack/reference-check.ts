import type { Claim, Source, Speaker } from '../claim/claim.ts';

/** The records of a pack by their kind. */
export interface PackRecords {
  claim: Claim;
  speaker: Speaker;
  source: Source;
}
type Kind = keyof PackRecords;

/** Whether ids are used once, and all references are to records that come before or behind; record by record. */
export interface ReferenceCheck {
  /** `false` when an id was there before. */
  add<K extends Kind>(kind: K, records: readonly PackRecords[K][]): boolean;
  /** When all records were added. */
  areMet(): boolean;
}

export function createReferenceCheck(): ReferenceCheck {
  const known = createIdSets();
  const named = createIdSets();
  return {
    add(kind, records) {
      for (const record of records) {
        if (known[kind].has(record.id)) return false;
        known[kind].add(record.id);
        NAMES[kind](record, (other, id) => named[other].add(id));
      }
      return true;
    },
    areMet: () => KINDS.every((kind) => [...named[kind]].every((id) => known[kind].has(id))),
  };
}

const KINDS: readonly Kind[] = ['claim', 'speaker', 'source'];

const createIdSets = (): Record<Kind, Set<string>> => ({
  claim: new Set(),
  speaker: new Set(),
  source: new Set(),
});

type Name = (kind: Kind, id: string) => void;

/** Whom and what a record of each kind refers to. */
const NAMES: { [K in Kind]: (record: PackRecords[K], name: Name) => void } = {
  speaker: () => undefined,
  source({ derivedFrom }, name) {
    for (const { source } of derivedFrom) name('source', source);
  },
  claim({ speakers, related, evidence }, name) {
    for (const speaker of speakers) name('speaker', speaker);
    for (const { claim } of related) name('claim', claim);
    for (const { source, speaker } of evidence) {
      name('source', source);
      if (speaker !== undefined) name('speaker', speaker);
    }
  },
};
