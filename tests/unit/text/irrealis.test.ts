import { describe, expect, it } from 'vitest';

import { IRREALIS, irrealisAt, isAsked } from '../../../utils/text/irrealis.ts';
import { listTokens } from '../../../utils/text/tokens.ts';

/** The words of a text that keep what follows from being said to be so. */
const listIrreal = (text: string) => {
  const tokens = listTokens(text);
  return tokens.flatMap(({ norm }, at) => {
    const bit = irrealisAt(tokens, at);
    const [kind] = Object.entries(IRREALIS).find(([, one]) => one === bit) ?? [];
    return kind ? [`${norm}: ${kind}`] : [];
  });
};

describe('irrealisAt', () => {
  it.each([
    ['The keeper wants to open the gate.', ['wants: wished']],
    ['The keeper wants two of the gates to open.', ['wants: wished']],
    ['They asked that the gate be opened.', ['asked: wished']],
    ['The town is considering opening the gate.', ['considering: wished']],
    ['Crews tried to open the gate.', ['tried: tried']],
    ['The gate may open in May.', ['may: possible']],
    ['It was willing to wait.', ['willing: wished']],
    ['Nobody knows whether it opened.', ['whether: open']],
    ['Boats were told to wait.', ['told: wished']],
  ])('%s', (text, words) => expect(listIrreal(text)).toEqual(words));

  it.each([
    'The carefully planned move took a day.',
    'Boats were told that the gate had opened.',
    'This would have taken a year.',
    'The line “I Want to Live” is open.',
    'The keeper has an order book.',
  ])('says nothing about: %s', (text) => expect(listIrreal(text)).toEqual([]));
});

describe('isAsked', () => {
  it.each([
    ['Why did the gate open?', true],
    ['The mayor asked why the gate had opened.', true],
    ['The mayor asked the keeper. The gate opened.', false],
    ['The mayor explained why the gate had opened.', false],
  ])('%s %s', (text, asked) => expect(isAsked(text)).toBe(asked));
});
