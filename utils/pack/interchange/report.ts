import type { Pack } from '../../claim/pack.ts';

export type ForeignFormat = 'claimreview' | 'hypothesis' | 'w3c' | 'csv';

/** What became of the records of a file in another format. */
export interface ImportReport {
  format: ForeignFormat;
  /** Records taken; several may have become one claim. */
  taken: number;
  /** Taken records that said nothing new. */
  repeated: number;
  /** The first {@link MOST_SKIPS} records or fields left out. */
  skipped: Skip[];
  /** How many more were left out. */
  skippedMore: number;
  /** Fields of taken records that a pack has no place for, by how many records had them. */
  notKept: NotKept[];
}

/** `where` names record and field, `why` what was found and what was expected. */
export interface Skip {
  where: string;
  why: string;
}

export interface NotKept {
  field: string;
  count: number;
}

/** A file is converted with a report, or refused whole. */
export type Conversion =
  | { kind: 'converted'; pack: Pack; report: ImportReport }
  | { kind: 'refused'; problems: string[] };

/** Without a limit a hostile file would fill the memory with what is wrong with it. */
export const MOST_SKIPS = 5_000;
const MOST_FIELDS = 200;
const OTHER_FIELDS = 'other fields';

/** Counts while a file is read. */
export interface Tally {
  take(): void;
  repeat(): void;
  skip(where: string, why: string): void;
  leave(field: string): void;
  report(format: ForeignFormat): ImportReport;
}

export function createTally(): Tally {
  const skipped: Skip[] = [];
  const left = new Map<string, number>();
  const counts = { taken: 0, repeated: 0, skippedMore: 0 };
  return {
    take: () => void counts.taken++,
    repeat: () => void counts.repeated++,
    skip(where, why) {
      if (skipped.length < MOST_SKIPS) skipped.push({ where, why });
      else counts.skippedMore++;
    },
    leave(field) {
      const short = field.slice(0, 80);
      const name = left.has(short) || left.size < MOST_FIELDS ? short : OTHER_FIELDS;
      left.set(name, (left.get(name) ?? 0) + 1);
    },
    report: (format) => ({
      format,
      ...counts,
      skipped,
      notKept: [...left].map(([field, count]) => ({ field, count })),
    }),
  };
}
