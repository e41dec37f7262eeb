import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupSame, listClaimKeys, listSpeakerKeys } from '../../../utils/claim/record-identity.ts';
import { aClaim, aSpeaker } from '../../builders.ts';

describe('listClaimKeys', () => {
  it('is the same for a text in other case, punctuation and quotation marks', () => {
    const a = listClaimKeys(aClaim({ text: 'The gate “reopened” on 2 September.' }));
    expect(listClaimKeys(aClaim({ text: 'the Gate "reopened" on 2 September' }))).toEqual(a);
  });

  it('holds the address of the review', () => {
    const review = { rating: 'False', url: 'https://check.example/gate?utm=1' };
    expect(listClaimKeys(aClaim({ text: '…', review }))).toEqual(['review check.example/gate']);
  });
});

describe('listSpeakerKeys', () => {
  it('holds the name and every address', () => {
    const keys = listSpeakerKeys(
      aSpeaker({ name: 'Ilse Verrin', sameAs: ['https://data.example/Q1'] }),
    );
    expect(keys).toEqual(['text ilse verrin', 'same data.example/Q1']);
  });
});

describe('groupSame', () => {
  it('joins two records by way of a third', () => {
    const keys: Record<string, string[]> = { a: ['1'], b: ['2'], c: ['3'], d: ['1', '3'] };
    expect(groupSame(['a', 'b', 'c', 'd'], (name) => keys[name] ?? [])).toEqual([
      ['a', 'c', 'd'],
      ['b'],
    ]);
  });

  it('leaves a record without keys by itself', () => {
    expect(groupSame(['a', 'b'], () => [])).toEqual([['a'], ['b']]);
  });

  it('puts every record in one group, and two with a common key in the same', () => {
    const record = fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 25 }), (records) => {
        const groups = groupSame(records, (keys) => keys);
        expect(groups.flat().length).toBe(records.length);
        for (const group of groups)
          for (const other of groups)
            if (group !== other)
              expect(group.flat().filter((key) => other.flat().includes(key))).toEqual([]);
      }),
    );
  });
});
