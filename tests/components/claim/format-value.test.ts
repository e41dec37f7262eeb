import { expect, it } from 'vitest';

import { formatValue } from '../../../components/claim/format-value.ts';
import { formatDate, formatShortDate } from '../../../components/format-date.ts';
import '../screen.tsx';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');

it.each([
  ['number', '1846', undefined, '1,846'],
  ['amount', '500000', 'USD', '$500,000'],
  ['amount', '6800000', 'crown', '6,800,000'],
  ['percent', '38.5', undefined, '38.5 %'],
  ['duration', '6', 'month', '6 months'],
  ['duration', '1', 'day', '1 day'],
  ['name', 'Orle Valley', undefined, 'Orle Valley'],
  ['date', '2019-05', undefined, 'May 2019'],
  ['date', '2019', undefined, '2019'],
])('%s %s of %s is read %s', (field, value, unit, words) => {
  expect(plain(formatValue(field, value, [{ field, value, unit }]))).toBe(words);
});

it('tells the year only when it is not this one', () => {
  const now = new Date('2026-09-02');
  expect(plain(formatDate('2026-08-23', now))).toBe('23 August');
  expect(plain(formatDate('2025-08-23', now))).toBe('23 August 2025');
  expect(plain(formatShortDate('2026-08-23', now))).toBe('23 Aug');
});

it('keeps day and month on one line', () => {
  expect(formatDate('2026-08-23', new Date('2026-09-02'))).toBe('23\u00a0August');
});
