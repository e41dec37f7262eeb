import { describe, expect, it } from 'vitest';
import { datesAgree, listDates } from '../../../utils/text/dates.ts';

/** A Wednesday. */
const PUBLISHED = '2026-09-02';
const read = (text: string, published: string | null = PUBLISHED, near?: string) =>
  listDates(text, { published, near }).map(({ iso, start, end }) => [iso, text.slice(start, end)]);
const rangesOf = (text: string, published: string | null = PUBLISHED) =>
  listDates(text, { published }).flatMap(({ ranges }) =>
    ranges.map(({ first, last }) => `${first}/${last}`),
  );

describe('listDates: dates with a name', () => {
  it.each([
    ['day and month, year from the page', 'on 9 August,', [['2026-08-09', '9 August']]],
    ['month before day', 'on August 9th.', [['2026-08-09', 'August 9th']]],
    ['a short month', 'the Aug. 9 dive', [['2026-08-09', 'Aug. 9']]],
    ['a whole date', 'on 3 May 2025', [['2025-05-03', '3 May 2025']]],
    ['with its day of the week', 'on Monday, 31 August', [['2026-08-31', 'Monday, 31 August']]],
    ['in figures', 'dated 13.02.2024,', [['2024-02-13', '13.02.2024']]],
    ['as ISO 8601', 'dated 2024-02-13,', [['2024-02-13', '2024-02-13']]],
    ['a month with its year', 'in February 2022', [['2022-02', 'February 2022']]],
    ['a month alone', 'moored since March', [['2026-03', 'March']]],
    ['a part of a month is read as the month', 'shut in early May', [['2026-05', 'May']]],
    ['with a hyphen, too', 'shut in mid-July', [['2026-07', 'July']]],
    [
      'the year in which it lies nearest',
      'a storm on 24 December',
      [['2026-12-24', '24 December']],
    ],
    ['a verb is no month', 'They march on the town; it may rain.', []],
    ['nor is a march', 'The March on Velmouth was loud.', []],
    ['no date', 'the pilot left', []],
    ['a time of day is no date', 'at 5 pm and again at 17:30', []],
    ['a short name of a day is another word', 'The crews sat in the sun.', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('in January, December is that of last year', () => {
    expect(read('a storm on 24 December', '2026-01-05')).toEqual([['2025-12-24', '24 December']]);
  });

  it('takes the year from a date that is only a year', () => {
    expect(read('on 9 August', '2019')).toEqual([['2019-08-09', '9 August']]);
    expect(read('on 9 August', null, '2019-08-23')).toEqual([['2019-08-09', '9 August']]);
  });
});

describe('listDates: days they may stand for', () => {
  it.each([
    ['a day', 'on 9 August', ['2026-08-09/2026-08-09']],
    ['a month', 'in August 2025', ['2025-08-01/2025-08-31']],
    ['from one day to another', '23-25 August', ['2026-08-23/2026-08-25']],
    ['between two days', 'between 3 and 5 May 2023', ['2023-05-03/2023-05-05']],
    ['two days', 'on the 3rd and 5 May 2023', ['2023-05-03/2023-05-05']],
    [
      'figures that can be read both ways',
      'on 02/03/2024',
      ['2024-02-03/2024-02-03', '2024-02-03/2024-02-03', '2024-03-02/2024-03-02'],
    ],
    ['yesterday', 'shut yesterday', ['2026-08-31/2026-09-02']],
    ['today', 'shut today', ['2026-09-02/2026-09-02']],
    ['three days ago', 'shut three days ago', ['2026-08-29/2026-08-31']],
    [
      'a weekday: the last or the next',
      'on Monday',
      ['2026-08-30/2026-09-01', '2026-09-06/2026-09-08'],
    ],
    [
      'last Tuesday: the last or the one before',
      'last Tuesday',
      ['2026-08-31/2026-09-02', '2026-08-24/2026-08-26'],
    ],
    ['last week', 'shut last week', ['2026-08-19/2026-09-02']],
    ['two weeks ago', 'shut two weeks ago', ['2026-08-15/2026-08-23']],
    ['last month', 'shut last month', ['2026-07-25/2026-09-07']],
    ['counted from the story, not from the page', 'It opened three days earlier.', []],
    ['last year says too little', 'shut last year', []],
  ])('%s', (_, text, expected) => expect(rangesOf(text)).toEqual(expected));

  it.each(['on Monday', 'two weeks ago', 'yesterday', 'last month'])(
    '%s is no date on a page that does not tell its own',
    (text) => expect(rangesOf(text, null)).toEqual([]),
  );
});

describe('datesAgree', () => {
  it.each([
    ['2023-08-23', '2023-08', true],
    ['2023', '2023-08-23', true],
    ['2023-08-23', '2023-08-09', false],
    ['2022', '2023-08-23', false],
  ])('%s and %s: %s', (a, b, expected) => expect(datesAgree(a, b)).toBe(expected));
});

it('of a very long sentence only the beginning is searched for dates', () => {
  const text = `It opened on 9 August. ${'3 and '.repeat(50_000)}`;
  expect(read(text)).toEqual([['2026-08-09', '9 August']]);
});
