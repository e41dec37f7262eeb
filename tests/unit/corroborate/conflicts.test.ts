import { describe, expect, it } from 'vitest';

import type { Claim } from '../../../utils/claim/claim.ts';
import { dissents, findConflicts } from '../../../utils/corroborate/conflicts.ts';
import { aClaim, aDate, aNumber, anEvidence } from '../../builders.ts';

/** Each source is an origin of its own, but for the courier's copy. */
const conflictsOf = (claim: Claim) =>
  findConflicts(
    claim,
    claim.evidence,
    new Map([
      ['courier', 'courier'],
      ['copy', 'courier'],
      ['herald', 'herald'],
      ['gazette', 'gazette'],
    ]),
  );

describe('findConflicts by value', () => {
  it('lists the claim’s value first, each with its sources and origins', () => {
    const claim = aClaim({
      values: [aDate('2026-08-23')],
      evidence: [
        anEvidence({ source: 'herald', stance: 'disputes', values: [aDate('2026-08-09')] }),
        anEvidence({ source: 'courier', values: [aDate('2026-08-23')] }),
        anEvidence({ source: 'copy', values: [aDate('2026-08-23')] }),
      ],
    });
    expect(conflictsOf(claim)).toEqual([
      {
        field: 'date',
        values: [
          { value: '2026-08-23', sources: ['courier', 'copy'], origins: 1 },
          { value: '2026-08-09', sources: ['herald'], origins: 1 },
        ],
      },
    ]);
  });

  it('sees that sources differ although the claim itself gives no value', () => {
    const claim = aClaim({
      evidence: [
        anEvidence({ source: 'courier', values: [aNumber(290)] }),
        anEvidence({ source: 'herald', values: [aNumber(340)] }),
      ],
    });
    expect(conflictsOf(claim)).toMatchObject([
      { field: 'number', values: [{ value: '290' }, { value: '340' }] },
    ]);
  });

  it('sees it for each thing that is counted', () => {
    const claim = aClaim({
      values: [aNumber(10, { unit: 'lock' })],
      evidence: [
        anEvidence({ source: 'courier', values: [aNumber(290, { unit: 'barge' })] }),
        anEvidence({ source: 'herald', values: [aNumber(340, { unit: 'barge' })] }),
      ],
    });
    expect(conflictsOf(claim)).toMatchObject([{ values: [{ value: '290' }, { value: '340' }] }]);
  });

  it.each([
    ['a value says the same less exactly', [aDate('2026-08-23')], [aDate('2026-08')]],
    ['figures are rounded', [aNumber(1000)], [aNumber(1015)]],
    ['what is counted differs', [aNumber(10, { unit: 'lock' })], [aNumber(290, { unit: 'barge' })]],
    [
      'the claim gives two values and a source one of them',
      [aNumber(10), aNumber(20)],
      [aNumber(20)],
    ],
    ['a source gives a range that holds the claim’s', [aNumber(10)], [aNumber(10), aNumber(20)]],
    ['the source gives none', [aNumber(10)], []],
  ])('sees none when %s', (_, known, given) => {
    const claim = aClaim({ values: known, evidence: [anEvidence({ values: given })] });
    expect(conflictsOf(claim)).toEqual([]);
    expect(claim.evidence.some((item) => dissents(claim, item))).toBe(false);
  });
});

describe('findConflicts by polarity', () => {
  it('lists who asserts and who denies it', () => {
    const claim = aClaim({
      evidence: [
        anEvidence({ source: 'courier' }),
        anEvidence({ source: 'copy', stance: 'reports' }),
        anEvidence({ source: 'gazette', stance: 'refers' }),
        anEvidence({ source: 'herald', stance: 'disputes' }),
      ],
    });
    expect(conflictsOf(claim)).toEqual([
      {
        field: 'polarity',
        values: [
          { value: 'asserted', sources: ['courier', 'copy'], origins: 1 },
          { value: 'denied', sources: ['herald'], origins: 1 },
        ],
      },
    ]);
  });

  it('is not repeated for a source whose denial is another value', () => {
    const claim = aClaim({
      values: [aDate('2026-08-23')],
      evidence: [
        anEvidence({ source: 'herald', stance: 'disputes', values: [aDate('2026-08-09')] }),
      ],
    });
    expect(conflictsOf(claim).map(({ field }) => field)).toEqual(['date']);
  });

  it('stands beside a conflict of values when others deny it outright', () => {
    const claim = aClaim({
      values: [aDate('2026-08-23')],
      evidence: [
        anEvidence({ source: 'herald', values: [aDate('2026-08-09')] }),
        anEvidence({ source: 'gazette', stance: 'disputes' }),
      ],
    });
    expect(conflictsOf(claim).map(({ field }) => field)).toEqual(['date', 'polarity']);
  });
});

describe('dissents', () => {
  it('is true of a denial, and of a value that the claim’s excludes', () => {
    const claim = aClaim({ values: [aDate('2026-08-23')] });
    expect(dissents(claim, anEvidence({ stance: 'disputes' }))).toBe(true);
    expect(dissents(claim, anEvidence({ values: [aDate('2026-08-09')] }))).toBe(true);
    expect(dissents(claim, anEvidence({ values: [aDate('2026-08-23')] }))).toBe(false);
    expect(dissents(claim, anEvidence({ stance: 'refers' }))).toBe(false);
  });
});
