import { describe, expect, it } from 'vitest';

import { isDenied } from '../../../utils/match/find-denial.ts';
import { listTokens } from '../../../utils/text/tokens.ts';

/** Groups as words; every token with the stem of one of them is a place of the group. */
function denies(text: string, ...groups: string[]): boolean {
  const tokens = listTokens(text);
  const places = groups.map((words) => {
    const stems = listTokens(words).map(({ stem }) => stem);
    return tokens.flatMap(({ stem }, i) => (stems.includes(stem) ? [[i]] : []));
  });
  const sentence = {
    start: 0,
    end: text.length,
    tokens,
    terms: [],
    present: new Set<number>(),
    content: new Set<number>(),
  };
  return isDenied(text, sentence, places);
}

describe('denies', () => {
  it.each([
    ['not', 'The crew did not leave the barge.'],
    ['never', 'The crew was never moved from the barge to leave it.'],
    ['farther behind', 'The crew did not on that cold evening leave the barge.'],
    ['with an apostrophe', 'The crew hasn’t left the barge.'],
    ['failed to', 'The crew failed to leave the barge.'],
    ['nobody', 'Nobody of the crew ever managed to leave the barge.'],
    ['no, behind "that"', 'Verrin says that no crew ever had to leave a barge.'],
    ['there was no', 'There was no crew that night to leave the barge.'],
    ['denied that', 'The city denied that the tired crew was made to leave.'],
    [
      'denied in the passive',
      'Reports that the crew will leave the barge were denied by the city.',
    ],
    ['does not think', 'Verrin does not think that any of the crew will leave the barge.'],
    ['no evidence that', 'There is no evidence that a crew had to leave the barge.'],
    ['said nothing about', 'Verrin said nothing about the crew that should leave.'],
    ['is not true', 'That the crew had to leave the barge is not true.'],
    ['never happened', 'The story of the crew made to leave the barge never happened.'],
    ['did not take place', 'A move of the crew to leave the barge did not take place.'],
    ['called a lie', 'The story that a crew had to leave is a lie.'],
    ['as fabricated', 'She described the crew made to leave as fabricated.'],
    ['falsely', 'The paper falsely reported that the crew had to leave.'],
    ['contrary to', 'Contrary to reports that the crew had to leave, all slept.'],
    ['far from', 'Far from making the crew leave, the city sent soup.'],
    ['ruled out', 'The city ruled out that the crew must leave.'],
    ['have yet to', 'The crew have yet to leave the barge.'],
  ])('%s', (_, text) => expect(denies(text, 'crew', 'leave left')).toBe(true));
});

describe('does not deny', () => {
  it.each([
    ['not only', 'The crew did not only leave the barge, it sank it.'],
    ['no doubt', 'No doubt the crew had to leave the barge.'],
    ['did not until', 'The crew did not leave the barge until August.'],
    ['not the first', 'It was not the first crew to leave a barge.'],
    ['did not know that', 'The city did not know that the crew had to leave.'],
    ['did not say how many', 'She did not say when the crew left.'],
    ['never denied', 'The city never denied that the crew had to leave.'],
    ['cannot be dismissed', 'That the crew had to leave was not dismissed by the city.'],
    ['in another part of the sentence', 'It was not raining, and the crew had to leave the barge.'],
    ['behind because', 'Nobody slept because the crew had to leave the barge.'],
    ['who did not', 'The crew had to leave the barge, although the city did not pay.'],
    ['without', 'The crew had to leave the barge without its dog.'],
    ['not fabricated', 'The story that the crew had to leave is not fabricated.'],
    ['said elsewhere, too', 'The crew left; on Monday it did not leave.'],
  ])('%s', (_, text) => expect(denies(text, 'crew', 'leave left')).toBe(false));

  it('where the negation is the claim’s own', () => {
    expect(denies('The crew did not leave.', 'crew', 'not', 'leave left')).toBe(false);
  });
});
