import { describe, expect, it } from 'vitest';
import { listQuantities } from '../../../utils/text/numbers.ts';
import { listTokens } from '../../../utils/text/tokens.ts';

const all = (text: string) => listQuantities(text, listTokens(text));
const read = (text: string) =>
  all(text).map(({ value, measure, start, end }) => [value, measure, text.slice(start, end)]);
const values = (text: string) => all(text).map(({ value }) => value);

describe('listQuantities', () => {
  it.each([
    ['figures', 'some 6,500 crews', [[6500, null, '6,500']]],
    ['figures with a space', 'some 6 500 crews', [[6500, null, '6 500']]],
    ['millions with spaces', 'some 10 000 000 crowns', [[10_000_000, null, '10 000 000']]],
    ['words', 'twenty-three boats', [[23, null, 'twenty-three']]],
    ['words with a scale', 'two hundred boats', [[200, null, 'two hundred']]],
    ['a dozen', 'three dozen ships', [[36, null, 'three dozen']]],
    ['half a million', 'half a million boats', [[500_000, null, 'half a million']]],
    [
      'people in short',
      '2m people fled, 12k soldiers came',
      [
        [2_000_000, null, '2m'],
        [12_000, null, '12k'],
      ],
    ],
    ['metres are not millions', 'a 40 m quay', [[40, null, '40']]],
    ['an article-like "one" says nothing', 'one of the ships', []],
    ['no number', 'the ships', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('listQuantities: money', () => {
  it.each([
    ['by sign', 'up to $1.5 million', [[1_500_000, 'USD', '$1.5 million']]],
    ['by sign and land', 'US$500,000 in all', [[500_000, 'USD', 'US$500,000']]],
    [
      'other dollars',
      'A$40m and C$5',
      [
        [40_000_000, 'AUD', 'A$40m'],
        [5, 'CAD', 'C$5'],
      ],
    ],
    ['in short', 'a £3m gate', [[3_000_000, 'GBP', '£3m']]],
    ['in short, sign apart', '€ 2bn', [[2_000_000_000, 'EUR', '€ 2bn']]],
    ['in short by word', '2m euros', [[2_000_000, 'EUR', '2m']]],
    ['by word', '500 euros', [[500, 'EUR', '500']]],
    ['by word and land', '500,000 US dollars', [[500_000, 'USD', '500,000']]],
    ['by word and land with points', '500,000 U.S. dollars', [[500_000, 'USD', '500,000']]],
    ['by code before', 'USD 5 million', [[5_000_000, 'USD', 'USD 5 million']]],
    ['by code behind', '5 million EUR', [[5_000_000, 'EUR', '5 million']]],
    ['by sign behind', '300 € a night', [[300, 'EUR', '300']]],
    ['a range in millions', '$2–3 million', [[2_000_000, 'USD', '$2–3 million']]],
    ['cents are no dollars', '50 cents', [[50, null, '50']]],
    ['the next sentence part counts something else', '500 soldiers, dollars', [[500, null, '500']]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('listQuantities: shares', () => {
  it.each([
    [
      'percent by sign and by word',
      '4 % and 5 percent',
      [
        [4, 'percent', '4'],
        [5, 'percent', '5'],
      ],
    ],
    ['per cent', '5 per cent of boats', [[5, 'percent', '5']]],
    ['percentage points are another thing', 'up 5 percentage points', [[5, 'points', '5']]],
    ['percentage points by sign', 'up 5 %-points', [[5, 'points', '5']]],
    ['percentage points in short', 'up 5 pp', [[5, 'points', '5']]],
    ['a fraction in words', 'a quarter of the boats', [[25, 'percent', 'a quarter']]],
    ['one in so many', 'one in five boats', [[20, 'percent', 'one in five']]],
    ['a range', '20-30 percent', [[20, 'percent', '20-30']]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('listQuantities: what counts nothing', () => {
  it.each([
    ['an ordinal in words', 'for the third time'],
    ['a longer ordinal', 'the twenty-third boat', 'ordinal'],
    ['an ordinal in figures', 'the 319th regiment', 'ordinal'],
    ['a year', 'shut in 2024, opened since 1974'],
    ['a year behind a month', 'in August 2023 boats came'],
    ['a year before a noun', 'In 2024 most boats came'],
    ['two years with a line', 'the 2022-23 season'],
    ['a decade', 'in the 1990s'],
    ['a day of a month', 'on 9 August and May 3'],
    ['a date in figures', 'on 13/02/2024, on 2024-02-13'],
    ['a time of day', 'at 10:30 and at 5 p.m. and 6pm'],
    ['a time with its zone', 'at 1800 GMT'],
    ['a telephone number', 'call +00 44 123 4567 or (044) 123-4567 or 555-0199'],
    ['a part of a name', 'two hulls: a Mi-8 and Boeing 747'],
    ['a number that names', 'berth No. 12, see page 40'],
  ])('%s', (_, text, measure?: string) => {
    const found = all(text).filter((one) => measure === undefined || one.measure !== measure);
    expect(
      found.map(({ start, end }) => text.slice(start, end)).filter((word) => word !== 'two'),
    ).toEqual([]);
  });

  it.each([
    ['four digits that count', 'a column of 2000 soldiers', [2000]],
    ['a count beside a year', 'In 2023, 290 crews were moored', [290]],
    ['a count beside a time', 'At 10:30 some 40 crews left', [40]],
    ['fractions are shares, no ordinals', 'two-thirds of 90 crews', [(2 / 3) * 100, 90]],
  ])('but %s', (_, text, expected) => expect(values(text)).toEqual(expected));
});

describe('listQuantities: bounds and ranges', () => {
  const bounds = (text: string) =>
    all(text).map(({ value, most, bound, rough }) => [value, most, bound, rough]);

  it.each([
    ['more than', 'more than 80 boats', [[80, 80, 'more', false]]],
    ['at least', 'at least $80', [[80, 80, 'more', false]]],
    ['a plus', '80+ boats', [[80, 80, 'more', false]]],
    ['or more', '80 or more boats', [[80, 80, 'more', false]]],
    ['up to', 'up to 80 boats', [[80, 80, 'less', false]]],
    ['no more than', 'no more than 80 boats', [[80, 80, 'less', false]]],
    ['nearly', 'nearly 300 boats', [[300, 300, null, true]]],
    ['about', 'about 300 boats', [[300, 300, null, true]]],
    ['or so', '300 or so boats', [[300, 300, null, true]]],
    ['from to', 'from 20 to 30 boats', [[20, 30, null, false]]],
    ['between and', 'between 20 and 30 boats', [[20, 30, null, false]]],
    [
      'two figures joined by "and" are two',
      'saw 20 and 30 boats',
      [
        [20, 20, null, false],
        [30, 30, null, false],
      ],
    ],
    ['in millions', 'two to three million boats', [[2_000_000, 3_000_000, null, false]]],
    ['two or three', 'two or three boats', [[2, 3, null, false]]],
    [
      'a score is no range',
      'won 3-2',
      [
        [3, 3, null, false],
        [2, 2, null, false],
      ],
    ],
  ])('%s', (_, text, expected) => expect(bounds(text)).toEqual(expected));
});

it.each(['1', '1 ', '1-', '1 000 ', 'two-', '+1 ', '(1) ', '$1 ', '1 of '])(
  'a sentence of nothing but "%s" comes to an end',
  (part) => {
    const text = part.repeat(5_000);
    for (const { start, end } of all(text)) expect(end).toBeGreaterThan(start);
  },
);
