import { describe, expect, it } from 'vitest';
import { datesAgree, listDates } from '../../../utils/text/dates.ts';

const read = (text: string, reference = '2026-09-02') =>
  listDates(text, reference).map(({ iso, start, end }) => [iso, text.slice(start, end)]);

describe('listDates', () => {
  it.each([
    ['day and month, year from the reference', 'on 9 August,', [['2026-08-09', '9 August']]],
    ['month before day', 'on August 9th.', [['2026-08-09', 'August 9th']]],
    ['a whole date', 'on 3 May 2025', [['2025-05-03', '3 May 2025']]],
    ['a month with its year', 'in February 2022', [['2022-02', 'February 2022']]],
    ['a weekday alone is no date', 'on Monday', []],
    ['"last week" is no date', 'last week', []],
    ['no date', 'the pilot left', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('takes the year from a reference that is only a year', () => {
    expect(read('on 9 August', '2019')).toEqual([['2019-08-09', '9 August']]);
  });
});

describe('datesAgree', () => {
  it.each([
    ['2023-08-23', '2023-08', true],
    ['2023', '2023-08-23', true],
    ['2023-08-23', '2023-08-09', false],
    ['2022', '2023-08-23', false],
  ])('%s and %s: %s', (a, b, expected) => expect(datesAgree(a, b)).toBe(expected));
});
