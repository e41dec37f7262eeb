import { describe, expect, it } from 'vitest';

import type { Acceptance } from '../../../utils/match/accept-grouped.ts';
import { markOnce } from '../../../utils/match/mark-once.ts';

const said = (score: number, once: boolean): Acceptance => ({
  level: 'highlight',
  leans: false,
  score,
  places: [],
  once,
});
const levels = (list: Map<number, Acceptance>[]) => list.map((one) => one.get(7)?.level);

describe('markOnce', () => {
  it('highlights a claim judged by likeness at its best sentence only', () => {
    const list = [0.6, 0.9, 0.7].map((score) => new Map([[7, said(score, true)]]));
    expect(levels(markOnce(list))).toEqual(['related', 'highlight', 'related']);
  });

  it('leaves claims with groups as they are, and other claims apart', () => {
    const list = [
      new Map([[7, said(0.6, false)]]),
      new Map([[7, said(0.9, false)]]),
      new Map([[8, said(1, true)]]),
    ];
    expect(levels(markOnce(list))).toEqual(['highlight', 'highlight', undefined]);
  });
});
