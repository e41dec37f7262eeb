import { type BaseEntry, type DeltaEntry, findReached, type Head } from './head.ts';

export type SegmentChoice =
  /** The records did not change since. */
  | { kind: 'none' }
  /** To be merged into the records at hand, in this order. */
  | { kind: 'deltas'; deltas: DeltaEntry[] }
  /** To begin anew with. */
  | { kind: 'base'; base: BaseEntry; deltas: DeltaEntry[] };

/** Deltas are taken while they are so much smaller than the base; unpacking and merging costs something, too. */
const WORTH = 0.6;

/** `have`: what is installed, and by whose key; another key's records are not built upon. */
export function chooseSegments(
  head: Head,
  have: { version: number; keyId: string } | null,
): SegmentChoice {
  const { base, deltas } = head;
  const whole: SegmentChoice = {
    kind: 'base',
    base,
    deltas: deltas.filter(({ to }) => to > base.version),
  };
  if (have?.keyId !== head.keyId || have.version > head.version) return whole;
  if (have.version >= findReached(head)) return { kind: 'none' };
  const missing = deltas.filter(({ to }) => to > have.version);
  const [first] = missing;
  return first && first.from <= have.version && sizeOf(missing) < WORTH * base.bytes
    ? { kind: 'deltas', deltas: missing }
    : whole;
}

/** Compressed bytes. */
export const sizeOf = (segments: readonly { bytes: number }[]): number =>
  segments.reduce((sum, { bytes }) => sum + bytes, 0);

/** What a choice fetches. */
export function listChosen(choice: SegmentChoice): (BaseEntry | DeltaEntry)[] {
  if (choice.kind === 'none') return [];
  return choice.kind === 'base' ? [choice.base, ...choice.deltas] : choice.deltas;
}
