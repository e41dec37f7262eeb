import { describe, expect, it } from 'vitest';

import type { Value } from '../../../utils/claim/value.ts';
import { compareValues, findConflict } from '../../../utils/match/find-conflict.ts';
import type { Sentence } from '../../../utils/match/sentences-of-article.ts';
import { listTokens } from '../../../utils/text/tokens.ts';
import { aDate, aNumber, anArticle } from '../../builders.ts';

/** One sentence a line. */
const sentencesOf = (text: string): Sentence[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const tokens = listTokens(line, start);
    const sentence = {
      start,
      end: start + line.length,
      tokens,
      terms: [],
      present: new Set<number>(),
      content: new Set<number>(),
    };
    start += line.length + 1;
    return sentence;
  });
};

/** What stands against the value in the first line: the page's value, `missing`, or `null`. */
function compare(text: string, value: Value, date: string | null = null) {
  const found = findConflict(
    [value],
    { sentences: sentencesOf(text), at: 0 },
    anArticle(text, { date }),
  );
  return found === null || found === 'missing' ? found : found.here;
}

const crews = (value: number) => aNumber(value, { unit: 'crew' });
const soldiers = (value: number) => aNumber(value, { unit: 'soldier' });
const dollars = (value: number) => aNumber(value, { field: 'amount', unit: 'USD' });
const percent = (value: number) => aNumber(value, { field: 'percent' });
const years = (value: number) => aNumber(value, { field: 'age', unit: 'year' });

describe('counts', () => {
  it.each([
    ['the same', 'Some 290 crews are moored.', crews(290), null],
    ['another', 'Some 340 crews are moored.', crews(290), '340'],
    ['in words', 'Twelve crews are moored.', crews(14), '12'],
    ['nearly the same', 'Some 292 crews are moored.', crews(290), null],
    ['rounded', 'About 300 crews are moored.', crews(290), null],
    ['rounded, but too far off', 'About 300 crews are moored.', crews(340), '300'],
    [
      'a round figure that says nothing of rounding',
      'The union counts 300 crews.',
      crews(270),
      '300',
    ],
    ['within a range', 'From 250 to 300 crews are moored.', crews(290), null],
    ['outside of a range', 'From 100 to 200 crews are moored.', crews(290), '100–200'],
    ['more than less', 'More than 250 crews are moored.', crews(290), null],
    ['more than more', 'More than 400 crews are moored.', crews(290), '400'],
    ['up to more', 'Up to 300 crews are moored.', crews(290), null],
    ['up to less', 'Up to 100 crews are moored.', crews(290), '100'],
    ['no more than', 'No more than 100 crews are moored.', crews(290), '100'],
    ['with words between', 'Some 340 tired barge crews are moored.', crews(290), '340'],
    ['of the crews', 'Only 12 of the crews are moored.', crews(290), '12'],
    ['people under another name', 'The guards counted 14 servicemen.', soldiers(12), '14'],
    ['an age beside it', 'A 28-year-old soldier joined 12 others.', soldiers(12), null],
  ])('%s', (_, text, value, expected) => expect(compare(text, value)).toBe(expected));

  it.each([
    ['another thing', 'They lay 12 kilometres from town.', crews(290)],
    ['an age', 'A 28-year-old soldier spoke.', soldiers(12)],
    ['a time span', 'After 12-hour shifts soldiers slept.', soldiers(14)],
    ['a number in the next part of the sentence', 'In berth 12, crews are moored.', crews(290)],
    ['a type of machine', 'A Mi-8 crew was moored.', crews(290)],
    ['an ordinal', 'The 319th crew was moored.', crews(290)],
    ['the third time', 'For the third time crews are moored.', crews(290)],
    ['a year', 'In 2024 crews were moored.', crews(290)],
    ['a time', 'At 10:30 crews were moored.', crews(290)],
    ['a telephone number', 'Call 555-0199, crews say.', crews(290)],
    ['percent', 'Some 40 percent of crews are moored.', crews(290)],
    ['money', 'They cost $500 a crew.', crews(290)],
  ])('%s is no other count', (_, text, value) => expect(compare(text, value)).toBe('missing'));

  it('a number that belongs to a name', () => {
    const regiment = aNumber(319, { unit: 'regiment' });
    expect(compare('He flew with the 319th Separate Regiment.', regiment)).toBeNull();
    expect(compare('He flew with the 320th Separate Regiment.', regiment)).toBe('320');
  });

  it('near the wanted words only', () => {
    const value = aNumber(290, { unit: 'crew', terms: ['moored'] });
    expect(compare('The union has 340 crews.', value)).toBe('missing');
    expect(compare('The union has 340 crews moored.', value)).toBe('340');
  });
});

describe('money', () => {
  it.each([
    ['the same in short', 'He was paid $500k.', dollars(500_000), null],
    ['the same by word', 'He was paid half a million dollars.', dollars(500_000), null],
    ['another by sign', 'He was paid US$300,000.', dollars(500_000), '300000'],
    ['another by word', 'He was paid 300,000 dollars.', dollars(500_000), '300000'],
    ['another in short', 'He was paid $2m.', dollars(500_000), '2000000'],
    ['another currency cannot be compared', 'He was paid €300,000.', dollars(500_000), 'missing'],
    ['dollars of another country', 'He was paid A$300,000.', dollars(500_000), 'missing'],
    ['no money', 'He was paid 300 times.', dollars(500_000), 'missing'],
  ])('%s', (_, text, value, expected) => expect(compare(text, value)).toBe(expected));
});

describe('shares', () => {
  it.each([
    ['the same in words', 'Two-thirds of recruits volunteered.', percent(67), null],
    ['another', 'Only 40 per cent of recruits volunteered.', percent(67), '40'],
    ['a range around it', '60-70 % of recruits volunteered.', percent(67), null],
    [
      'percentage points are no percent',
      'The share rose 40 percentage points.',
      percent(67),
      'missing',
    ],
    ['a count is no share', 'Some 67 recruits volunteered.', percent(67), 'missing'],
  ])('%s', (_, text, value, expected) => expect(compare(text, value)).toBe(expected));

  it('percentage points with one another', () => {
    const points = aNumber(3, { field: 'rise', unit: 'percentage points' });
    expect(compare('The share rose 5 percentage points.', points)).toBe('5');
    expect(compare('The share rose 5 percent.', points)).toBe('missing');
  });
});

describe('ages and spans of time', () => {
  it.each([
    ['a compound', 'The 31-year-old pilot left.', years(28), '31'],
    ['aged', 'The pilot, aged 31, left.', years(28), '31'],
    ['after a name', 'Tomas Verrin, 31, left.', years(28), '31'],
    ['in brackets', 'Tomas Verrin (31) left.', years(28), '31'],
    ['the same', 'Tomas Verrin, 28, left.', years(28), null],
    ['a count after a name is no age', 'In August, 31 pilots left.', years(28), 'missing'],
    ['years of service are no age', 'After 31 years of service he left.', years(28), 'missing'],
  ])('%s', (_, text, value, expected) => expect(compare(text, value)).toBe(expected));

  const months = aNumber(6, { field: 'duration', unit: 'month' });
  it.each([
    ['half a year', 'It took half a year.', null],
    ['weeks', 'It took 26 weeks.', null],
    ['another span', 'It took three months.', '3'],
    ['a count', 'It took six boats.', 'missing'],
  ])('%s', (_, text, expected) => expect(compare(text, months)).toBe(expected));
});

describe('dates', () => {
  const opened = aDate('2026-08-23', 'day'); // a Sunday
  const PUBLISHED = '2026-08-26'; // the Wednesday after

  it.each([
    ['the same', 'The gate opened on 23 August.', null],
    ['another', 'The gate opened on 9 August.', '2026-08-09'],
    ['its month', 'The gate opened in August.', null],
    ['another month', 'The gate opened in early May.', '2026-05'],
    ['its weekday', 'The gate opened on Sunday.', null],
    ['the day after, as news is loose', 'The gate opened on Monday.', null],
    ['another weekday', 'The gate opened on Friday.', '2026-08-21'],
    ['last Sunday', 'The gate opened last Sunday.', null],
    ['three days ago', 'The gate opened three days ago.', null],
    ['last week', 'The gate opened last week.', null],
    ['two weeks ago, in the same month', 'The gate opened two weeks ago.', null],
    ['two months ago', 'The gate opened two months ago.', '2026-06'],
    ['the day the page was published', 'VELMOUTH, 26 August: the gate is open.', 'missing'],
    ['the day somebody said it', 'The gate opened, officials said on 25 August.', 'missing'],
    ['the day it was told', 'On 25 August officials said the gate opened.', 'missing'],
    ['said on a weekday', 'The gate opened, officials told reporters on Friday.', null],
    [
      'the day that somebody said it happened',
      'Officials said the gate opened on 9 August.',
      '2026-08-09',
    ],
    ['counted from the story', 'The gate opened three days earlier.', 'missing'],
    ['none', 'The gate opened.', 'missing'],
    ['within some days', 'The gate opened between 20 and 25 August.', null],
    ['one of two days', 'The gate opened on 23 and 25 August.', null],
  ])('%s', (_, text, expected) => expect(compare(text, opened, PUBLISHED)).toBe(expected));

  it('a weekday may be one that the page has spoken of before', () => {
    expect(compare('The gate opened on Sunday.', opened, '2026-09-09')).toBeNull();
  });

  it('a date by name comes before one counted from the page', () => {
    const text = 'On Tuesday the harbour master repeated that the gate opened on 9 August.';
    expect(compare(text, opened, '2026-09-09')).toBe('2026-08-09');
  });

  it('a weekday says nothing on a page without a date, or of another season', () => {
    expect(compare('The gate opened on Friday.', opened)).toBeNull();
    expect(compare('The gate opened on Friday.', opened, '2027-03-03')).toBeNull();
  });

  it('a date without a year is one of the year of the claim', () => {
    const december = aDate('2025-12-23', 'day');
    expect(compare('It shut on 23 December.', december, '2026-02-01')).toBeNull();
    expect(compare('It shut on 24 December.', december, '2026-02-01')).toBe('2025-12-24');
  });

  it('a month and a year, as far as the claim is exact', () => {
    expect(compare('It opened in May 2022.', aDate('2022-04', 'month'))).toBe('2022-05');
    expect(compare('It opened.', aDate('2022-04', 'month'))).toBeNull();
    expect(compare('It opened in 1974.', aDate('1974', 'year'))).toBeNull();
    expect(compare('It opened on 3 May 1975.', aDate('1974', 'year'))).toBe('1975-05-03');
  });
});

describe('compareValues', () => {
  it('says for each value how the sentence, or the one beside it, stands to it', () => {
    const text = 'Some 340 crews are moored.\nThe gate opened on 23 August.';
    const values = [crews(290), aDate('2026-08-23', 'day'), percent(5)];
    const compared = compareValues(
      values,
      { sentences: sentencesOf(text), at: 0 },
      anArticle(text),
    );
    expect(
      compared.map(({ value, outcome, here, start, end }) => [
        value.field,
        outcome,
        here,
        start === undefined ? undefined : text.slice(start, end),
      ]),
    ).toEqual([
      ['number', 'differs', '340', '340'],
      ['date', 'beside', '2026-08-23', '23 August'],
      ['percent', 'absent', undefined, undefined],
    ]);
  });

  it('names field, value here and known one in the conflict', () => {
    const text = 'The gate opened on 9 August.';
    const place = { sentences: sentencesOf(text), at: 0 };
    expect(findConflict([aDate('2026-08-23', 'day')], place, anArticle(text))).toEqual({
      field: 'date',
      here: '2026-08-09',
      known: '2026-08-23',
      start: 19,
      end: 27,
    });
  });
});
