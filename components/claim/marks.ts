import type { MarkKind } from '../../utils/claim/mark-kind.ts';

/** `related`: a possible match that is not painted on the page. */
export type MarkSign = MarkKind | 'related';

export interface Stroke {
  d: string;
  width: number;
  dash?: string;
  round?: boolean;
  /** A colour other than the mark's own. */
  colour?: string;
}

/** The line of each kind in a box of 24 by 10, as the highlight draws it on the page. */
export const MARKS: Record<MarkSign, Stroke[]> = {
  corroborated: [{ d: 'M0 5h24', width: 2.2 }],
  single: [{ d: 'M0 5h24', width: 2.2, dash: '5.2 4.2' }],
  copied: [{ d: 'M0 3.2h24M0 6.8h24', width: 1.3 }],
  conflict: [{ d: 'M0 5q2 -3.8 4 0t4 0t4 0t4 0t4 0t4 0', width: 1.8 }],
  speaker: [{ d: 'M1 5h23', width: 2, dash: '0 4.3', round: true }],
  note: [
    { d: 'M0 5h24', width: 9, colour: 'var(--note-edge)' },
    { d: 'M1 5h22', width: 7, colour: 'var(--note-wash)' },
  ],
  related: [
    { d: 'M0 5h9M15 5h9', width: 1.6 },
    { d: 'M12 5h.01', width: 2.4, round: true },
  ],
};

const WAVE = `M0 4q3 -6 6 0${'t6 0'.repeat(70)}`;

/** The same lines as the upper edge of a card, 420 by 8. */
export const EDGES: Record<MarkSign, Stroke[]> = {
  corroborated: [{ d: 'M0 1.5h420', width: 3 }],
  single: [{ d: 'M0 1.5h420', width: 3, dash: '9 6' }],
  copied: [{ d: 'M0 1h420M0 5h420', width: 1.8 }],
  conflict: [{ d: WAVE, width: 2.2 }],
  speaker: [{ d: 'M2 2h420', width: 2.6, dash: '0 6', round: true }],
  note: [
    { d: 'M0 3h420', width: 6, colour: 'var(--note-edge)' },
    { d: 'M0 2.5h420', width: 5, colour: 'var(--note-wash)' },
  ],
  related: [{ d: 'M0 1.5h420', width: 2, dash: '16 6 2 6' }],
};
