import { describe, expect, it } from 'vitest';

import { Tally } from '../../../components/claim/Tally.tsx';
import { tallyWords, toTally } from '../../../components/claim/tally-signs.ts';
import type { OriginGroup } from '../../../utils/claim/corroboration.ts';
import { all, show } from '../screen.tsx';

// @vitest-environment happy-dom

const origin = (copies = 0, part: Partial<OriginGroup> = {}): OriginGroup => ({
  root: 'a',
  rootKnown: true,
  sources: ['a', ...Array.from({ length: copies }, (_, index) => `copy ${index}`)],
  asserts: true,
  dissents: false,
  ...part,
});

describe('in words', () => {
  it.each<[string, OriginGroup[]]>([
    ['1 origin, 1 page', [origin()]],
    ['3 origins, 6 pages', [origin(2), origin(1), origin()]],
    [
      '3 origins, 6 pages; 1 origin says otherwise',
      [origin(2), origin(), origin(1, { dissents: true })],
    ],
  ])('%s', (words, groups) => {
    expect(tallyWords(groups)).toBe(words);
  });
});

it('draws a filled disc an origin, hollow ones for copies, diamonds for dissent', async () => {
  await show(<Tally groups={[origin(2), origin(0, { dissents: true })]} />);
  expect(all('circle')).toHaveLength(3);
  expect(all('circle[fill=currentColor]')).toHaveLength(1);
  expect(all('.dissent path')).toHaveLength(1);
  expect(all('svg')[0]?.getAttribute('role')).toBe('img');
});

it('an origin that is not known itself is dotted', async () => {
  await show(<Tally groups={[origin(0, { rootKnown: false, sources: ['copy'] })]} />);
  expect(all('circle[stroke-dasharray]')).toHaveLength(1);
});

it('sums up copies beyond eight signs', async () => {
  expect(toTally([origin(12), origin()])[0]).toMatchObject({ copies: 12, summed: true });
  await show(<Tally groups={[origin(12), origin()]} />);
  expect(all('circle')).toHaveLength(3);
  expect(all('text')[0]?.textContent).toBe('×12');
});
