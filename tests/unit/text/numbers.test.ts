import { describe, expect, it } from 'vitest';
import { listQuantities } from '../../../utils/text/numbers.ts';
import { listTokens } from '../../../utils/text/tokens.ts';

const read = (text: string) =>
  listQuantities(text, listTokens(text)).map(({ value, measure, start, end }) => [
    value,
    measure,
    text.slice(start, end),
  ]);

describe('listQuantities', () => {
  it.each([
    ['figures', 'some 6,500 crews', [[6500, null, '6,500']]],
    ['words', 'twenty-three boats', [[23, null, 'twenty-three']]],
    ['words with a scale', 'two hundred boats', [[200, null, 'two hundred']]],
    ['money by sign', 'up to $1.5 million', [[1_500_000, 'USD', '$1.5 million']]],
    ['money in short', 'a £3m gate', [[3_000_000, 'GBP', '£3m']]],
    ['metres are not millions', 'a 40 m quay', [[40, null, '40']]],
    ['money by word', '500 euros', [[500, 'EUR', '500']]],
    [
      'percent by sign and by word',
      '4 % and 5 percent',
      [
        [4, 'percent', '4'],
        [5, 'percent', '5'],
      ],
    ],
    ['a dozen', 'three dozen ships', [[36, null, 'three dozen']]],
    ['an article-like "one" says nothing', 'one of the ships', []],
    ['no number', 'the ships', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});
