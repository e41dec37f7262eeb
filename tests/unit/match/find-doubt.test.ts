import { describe, expect, it } from 'vitest';

import type { Claim } from '../../../utils/claim/claim.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { aClaim, anArticle, aPack } from '../../builders.ts';

const BLAMED = aClaim({
  text: 'The barge company Orlop blamed the town of Tarn for the closed gate.',
  variants: ['Orlop holds Tarn liable because the gate was closed.'],
  must: [['Orlop'], ['blame', 'hold liable'], ['Tarn'], ['gate']],
});
const WOULD_OPEN = aClaim({
  text: 'The keeper said that the gate would open in spring.',
  must: [['gate'], ['open', 'reopen'], ['spring']],
});

/** How the sentences of a text that meet all groups of a claim are shown. */
function relationsIn(text: string, claim: Claim = BLAMED) {
  const index = openIndex(compileIndex(aPack({ claims: [claim] })));
  if (!index) throw new Error('not opened');
  return findMentions([index], anArticle(text)).claims.map(({ relation }) => relation);
}

describe('findDoubt: what is shown as the claim', () => {
  it.each([
    'Orlop is blaming Tarn for the gate, a clerk said.',
    'Tarn has been blamed by Orlop for the closed gate.',
    'For the gate Orlop, a barge company, holds Tarn liable.',
    'The gate is closed, so Orlop blamed Tarn.',
  ])('%s', (text) => expect(relationsIn(text)).toEqual(['same']));

  it('a claim about what would be, put as what will be', () =>
    expect(relationsIn('In spring the gate will open, the keeper said.', WOULD_OPEN)).toEqual([
      'same',
    ]));
});

describe('findDoubt: what is only related', () => {
  it.each([
    ['wanted', 'Orlop wants to blame the town of Tarn for the closed gate.'],
    ['threatened', 'The company Orlop threatened to hold Tarn liable for the gate.'],
    ['possible', 'Orlop may blame the town of Tarn for the closed gate.'],
    ['a condition', 'The gate stays closed if Orlop blames Tarn.'],
    ['a question', 'Why did Orlop blame the town of Tarn for the closed gate?'],
    ['asked', 'A clerk asked why Orlop had blamed Tarn for the closed gate.'],
    ['the other way round', 'The town of Tarn blamed the barge company Orlop for the closed gate.'],
    ['of somebody near', "Orlop's lawyer blamed the town of Tarn for the closed gate."],
    ['of another', 'Orlop blamed the town of Tarn for another gate.'],
    ['much besides', 'Eels perished where Orlop blamed Tarn for rusty gate hinges.'],
  ])('%s: %s', (_, text) => expect(relationsIn(text)).toEqual(['related']));

  it('much besides, but not on a page that says the claim elsewhere', () =>
    expect(
      relationsIn(
        `Orlop blamed the town of Tarn for the gate.
Eels perished where Orlop blamed Tarn for rusty gate hinges.
Orlop may blame the town of Tarn for the closed gate.`,
      ),
    ).toEqual(['same', 'same', 'related']));
});

describe('a denial', () => {
  const opened = aClaim({
    text: 'The keeper opened the storm gate at Sedge to small craft.',
    must: [
      ['gate', 'barrier'],
      ['open', 'unlock'],
    ],
  });

  it.each([
    ['The keeper did not open the storm gate at Sedge to small craft.', 'conflict'],
    ['Nobody at Sedge unlocked the barrier, and the barge waited.', 'related'],
  ])('is one in the words of the claim: %s', (text, relation) =>
    expect(relationsIn(text, opened)).toEqual([relation]),
  );
});
