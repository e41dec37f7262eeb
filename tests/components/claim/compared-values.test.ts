import { describe, expect, it } from 'vitest';

import { comparedWords, listCompared } from '../../../components/claim/compared-values.ts';
import { aClaimMention, anEvidence } from '../../builders.ts';
import { known } from '../builders.ts';
import '../screen.tsx';

const date = (value: string) => [{ field: 'date', value }];
const on = (source: string, value: string) =>
  anEvidence({ source, stance: 'reports', values: date(value) });
const YEAR = new Date().getFullYear();
const AUGUST_23 = `${YEAR}-08-23`;
const AUGUST_9 = `${YEAR}-08-09`;
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const gate = (sources: [string, string][], isThisPage: string[] = []) =>
  known(
    { values: date(AUGUST_23), evidence: sources.map(([source, value]) => on(source, value)) },
    isThisPage,
  );

describe('in one line', () => {
  it('this page differs', () => {
    const claim = gate(
      [
        ['wire', AUGUST_23],
        ['tide', AUGUST_23],
        ['courier', AUGUST_9],
      ],
      ['courier'],
    );
    expect(plain(comparedWords(claim, aClaimMention()))).toBe('here 9 August, 2 origins 23 August');
  });

  it('this page agrees', () => {
    const claim = gate(
      [
        ['wire', AUGUST_23],
        ['lowgate', AUGUST_9],
        ['tide', AUGUST_23],
        ['courier', AUGUST_23],
      ],
      ['courier'],
    );
    expect(plain(comparedWords(claim, aClaimMention()))).toBe(
      'here 23 August, as 2 origins; 1 origin 9 August',
    );
  });

  it('this page is not in the evidence', () => {
    const claim = gate([
      ['wire', AUGUST_23],
      ['tide', AUGUST_23],
    ]);
    const mention = aClaimMention({
      relation: 'conflict',
      conflict: { field: 'date', here: AUGUST_9, known: AUGUST_23 },
    });
    expect(plain(comparedWords(claim, mention))).toBe('here 9 August, 2 origins 23 August');
  });

  it('in the library no page is "here"', () => {
    const claim = gate([
      ['wire', AUGUST_23],
      ['courier', AUGUST_9],
    ]);
    expect(plain(comparedWords(claim))).toBe('1 origin 23 August, 1 origin 9 August');
  });

  it('a value only the pack gives is not put into the mouth of an origin', () => {
    const claim = gate([
      ['wire', AUGUST_9],
      ['tide', AUGUST_9],
    ]);
    expect(plain(comparedWords(claim))).toBe('the pack 23 August, 2 origins 9 August');
  });

  it('a denial', () => {
    const claim = known({
      evidence: [
        anEvidence({ source: 'wire' }),
        anEvidence({ source: 'tide' }),
        anEvidence({ source: 'lowgate', stance: 'disputes' }),
      ],
    });
    expect(comparedWords(claim)).toBe('2 origins say it is so, 1 origin says it is not so');
  });

  it('nothing when nothing differs', () => {
    expect(
      comparedWords(
        gate([
          ['wire', AUGUST_23],
          ['tide', AUGUST_23],
        ]),
      ),
    ).toBe('');
  });
});

it('this page comes first, and copies of it do not make another origin', () => {
  const claim = gate(
    [
      ['wire', AUGUST_23],
      ['sextant', AUGUST_23],
      ['courier', AUGUST_9],
    ],
    ['courier'],
  );
  const [compared] = listCompared(claim, aClaimMention());
  expect(compared?.values.map(({ who, differs }) => [who, differs])).toEqual([
    ['This page says', true],
    ['1 origin says', false],
  ]);
});
