import { describe, expect, it } from 'vitest';

import { areAligned, valuesAgree } from '../../../utils/corroborate/values.ts';
import { aDate, aNumber } from '../../builders.ts';

describe('valuesAgree', () => {
  it.each([
    ['2026-08-23', '2026-08-23', true],
    ['2026-08-23', '2026-08-09', false],
    ['2026-08', '2026-08-23', true],
    ['2026', '2026-08-23', true],
    ['2026-09', '2026-08-23', false],
    ['2025', '2026', false],
    ['2026-08-23T10:00:00Z', '2026-08-23', true],
  ])('dates %s and %s: %s', (a, b, agree) => {
    expect(valuesAgree(aDate(a), aDate(b))).toBe(agree);
    expect(valuesAgree(aDate(b), aDate(a))).toBe(agree);
  });

  it('takes a date only as exactly as it is meant', () => {
    expect(valuesAgree(aDate('2026-08-01', 'month'), aDate('2026-08-23'))).toBe(true);
    expect(valuesAgree(aDate('2026-08-01', 'day'), aDate('2026-08-23'))).toBe(false);
  });

  it.each([
    [290, 290, true],
    [290, '290', true],
    [1000, 1015, true], // news rounds
    [290, 340, false],
    [0, 0, true],
    [-5, 5, false],
    ['north', 'north', true],
    ['north', 'south', false],
    ['two-thirds', 0.66, false],
  ])('%s and %s: %s', (a, b, agree) => {
    expect(valuesAgree(aNumber(a), aNumber(b))).toBe(agree);
  });
});

describe('areAligned', () => {
  it('compares values of one field only', () => {
    expect(areAligned(aNumber(3), { field: 'percent', value: 3 })).toBe(false);
  });

  it('compares values of one unit only, however it is written', () => {
    expect(areAligned(aNumber(3, { unit: 'barge' }), aNumber(4, { unit: 'Barge' }))).toBe(true);
    expect(areAligned(aNumber(3, { unit: 'barge' }), aNumber(4, { unit: 'lock' }))).toBe(false);
    expect(areAligned(aNumber(3, { unit: 'barge' }), aNumber(4))).toBe(false);
  });

  it('keeps apart what stands near different words, where both say so', () => {
    const near = (...terms: string[]) => aNumber(3, { unit: 'barge', terms });
    expect(areAligned(near('sunk'), near('Sunk', 'lost'))).toBe(true);
    expect(areAligned(near('sunk'), near('saved'))).toBe(false);
    expect(areAligned(near('sunk'), near())).toBe(true);
  });
});
