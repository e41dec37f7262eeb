import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, toSkeleton } from '../../../utils/match/fold-name.ts';
import { compareFolds } from '../../../utils/match/same-name.ts';

const likeness = (a: string, b: string) => compareFolds(foldName(a), foldName(b));

describe('spellings of one name', () => {
  it.each([
    ['zelensky', 'zelenskyy', 'fold'],
    ['zelensky', 'zelenskij', 'fold'],
    ['yevgeny', 'evgenij', 'fold'],
    ['shcherbakov', 'schtscherbakow', 'fold'],
    ['stupun', 'shtupun', 'fold'],
    ['stupun', 'schtupun', 'fold'],
    ['müller', 'muller', 'fold'],
    ['зеленського', 'зеленський', 'fold'],
    ['ступун', 'stupun', 'fold'],
    ['mohammed', 'muhammad', 'fold'],
    ['li', 'lee', null],
    ['verrin', 'varnin', null],
    ['петренко', 'павленко', null],
  ])('%s and %s: %s', (a, b, expected) => expect(likeness(a, b)).toBe(expected));
});

it('folds any text, and near folds have one skeleton', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const fold = foldName(text);
      expect(typeof toSkeleton(fold)).toBe('string');
      expect(compareFolds(fold, fold) === null).toBe(fold.length < 3);
    }),
  );
});
