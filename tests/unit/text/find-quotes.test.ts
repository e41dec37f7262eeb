import { describe, expect, it } from 'vitest';

import { findQuotes } from '../../../utils/text/find-quotes.ts';
import { aSpeakerMention } from '../../builders.ts';

const quoted = (text: string) =>
  findQuotes(text, []).map(({ start, end }) => text.slice(start, end));

/** Who is found to say each quotation; every "Verrin" of the text is the speaker. */
function saidBy(text: string) {
  const speakers = [...text.matchAll(/Verrin/g)].map(({ index }) =>
    aSpeakerMention({ start: index, end: index + 6 }),
  );
  return findQuotes(text, speakers).map(({ speakerId, certainty }) => [speakerId, certainty]);
}

describe('findQuotes: marks', () => {
  it.each([
    ['curly', '“You do not argue with steel,” she said.', '“You do not argue with steel,”'],
    ['straight', '"You do not argue with steel," she said.', '"You do not argue with steel,"'],
    ['single', '‘You do not argue with steel,’ she said.', '‘You do not argue with steel,’'],
    [
      'single and straight',
      "'You do not argue with steel,' she said.",
      "'You do not argue with steel,'",
    ],
    ['guillemets', '«You do not argue with steel», she said.', '«You do not argue with steel»'],
    [
      'guillemets with spaces',
      '« You do not argue with steel », she said.',
      '« You do not argue with steel »',
    ],
    ['German', '„You do not argue with steel“, she said.', '„You do not argue with steel“'],
    [
      'German with English end',
      '„You do not argue with steel”, she said.',
      '„You do not argue with steel”',
    ],
    ['Danish', '»You do not argue with steel«, she said.', '»You do not argue with steel«'],
    ['Swedish', '”You do not argue with steel”, she said.', '”You do not argue with steel”'],
    [
      'with an apostrophe inside',
      '‘You don’t ever argue with steel,’ she said.',
      '‘You don’t ever argue with steel,’',
    ],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual([expected]));

  it.each([
    ['a title', 'She sang “Blue River” on deck.'],
    ['inches', 'The 5" pipe and the 6" pipe were of the same steel.'],
    ['apostrophes', "The crews' boats and the harbour masters' boats lay there."],
    ['curly apostrophes', 'The crews’ boats and ’tis said the masters’ boats lay there.'],
    ['a mark that is never closed', 'She said: "you do not argue with steel and left.'],
    ['a guillemet that leads on', 'Read more » about the gate and the harbour « back'],
  ])('%s is none', (_, text) => expect(quoted(text)).toEqual([]));
});

describe('findQuotes: one in another', () => {
  it.each([
    [
      'single in double',
      '“He said ‘you do not argue with steel’ and left,” she said.',
      '“He said ‘you do not argue with steel’ and left,”',
    ],
    [
      'double in double',
      '“He said “you do not argue with steel” and left,” she said.',
      '“He said “you do not argue with steel” and left,”',
    ],
    [
      'guillemets',
      '«He said «you do not argue with steel» and left», she said.',
      '«He said «you do not argue with steel» and left»',
    ],
    [
      'straight in curly',
      '“He said "you do not argue with steel" and left,” she said.',
      '“He said "you do not argue with steel" and left,”',
    ],
  ])('%s is one', (_, text, expected) => expect(quoted(text)).toEqual([expected]));

  it('two after one another are two', () => {
    expect(quoted('"You do not argue with steel," she said. "It argues with you."')).toEqual([
      '"You do not argue with steel,"',
      '"It argues with you."',
    ]);
  });

  it('one that was not closed ends where the next begins', () => {
    const text = '“It was open to all. “You do not argue with steel,” she said.';
    expect(quoted(text)).toEqual(['“It was open to all. ', '“You do not argue with steel,”']);
  });
});

describe('findQuotes: odd input', () => {
  it.each(['“', '"', " 'a", '«', ' "a b c d', '“a” '])(
    'a page of nothing but %s comes to an end',
    (mark) => {
      const text = mark.repeat(100_000);
      for (const { start, end } of findQuotes(text, [])) expect(end).toBeGreaterThan(start);
    },
  );
});

describe('findQuotes: over paragraphs', () => {
  const TWO = '“You do not argue with steel.\n“Not even in a dry spring,” Verrin said.';

  it.each([
    ['curly', TWO],
    ['straight', TWO.replace(/[“”]/g, '"')],
  ])('%s: each paragraph is one', (_, text) => {
    expect(quoted(text)).toHaveLength(2);
    for (const words of quoted(text)) expect(words).not.toContain('\n');
  });

  it('who is named beside the last says the first as well', () => {
    expect(saidBy(TWO)).toEqual([
      ['ilse-verrin', 'asserted'],
      ['ilse-verrin', 'asserted'],
    ]);
  });

  it('who is named before the first says the last as well', () => {
    const text = 'Verrin said: “You do not argue with steel.\n“Not even in a dry spring.”';
    expect(saidBy(text)).toEqual([
      ['ilse-verrin', 'asserted'],
      ['ilse-verrin', 'asserted'],
    ]);
  });

  it('a paragraph that is closed says nothing about the next', () => {
    const text = '“You do not argue with steel,” Verrin said.\n“Not even in a dry spring.”';
    expect(saidBy(text)).toEqual([
      ['ilse-verrin', 'asserted'],
      [null, 'open'],
    ]);
  });
});
