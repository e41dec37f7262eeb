// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { findConcepts } from '../../../scripts/suggest/find-concepts.ts';
import type { Lexicon } from '../../../scripts/suggest/lexicon.ts';
import { findBase } from '../../../scripts/suggest/part-of-speech.ts';
import { suggestGroups } from '../../../scripts/suggest/suggest-groups.ts';
import { openWordNet } from '../../../scripts/suggest/wordnet.ts';
import { aClaim, aSpeaker } from '../../builders.ts';

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = openWordNet();
});

describe('findConcepts', () => {
  it.each([
    [
      'The Sedge Gate reopened to small craft on 23 August 2026.',
      'name Sedge Gate, predicate reopen, qualifier small, object craft',
    ],
    ['Ilse Verrin pulled her troops out.', 'name Ilse Verrin, predicate pull out, object troop'],
    [
      'Velmouth took the old mill down.',
      'name Velmouth, predicate take down, qualifier old, object mill',
    ],
    [
      'Velmouth deliberately closed the harbour hospital.',
      'name Velmouth, qualifier deliberately, predicate close, object harbor, object hospital',
    ],
    ['It is said to have been.', ''],
    ['', ''],
  ])('reads %j', (text, wanted) => {
    const found = findConcepts(lexicon, text).map(({ kind, words }) => `${kind} ${words}`);
    expect(found.join(', ')).toBe(wanted);
  });
});

describe('findBase', () => {
  it.each([
    ['stopped', 'verb', 'stop'],
    ['withdrew', 'verb', 'withdraw'],
    ['carries', 'verb', 'carry'],
    ['bridges', 'noun', 'bridge'],
    ['velmouth', 'noun', null],
  ] as const)('%s as %s is %s', (word, part, base) => {
    expect(findBase(lexicon, word, part)).toBe(base);
  });
});

describe('suggestGroups', () => {
  const suggest = (text: string, ...variants: string[]) =>
    suggestGroups(lexicon, aClaim({ text, variants }), [
      aSpeaker({ name: 'Ilse Verrin', aliases: ['I. Verrin'] }),
    ]);

  it('has a group for each part, synonyms of the right part of speech behind its own word', () => {
    const { must } = suggest('Ilse Verrin shut the bridge.');
    expect(must.map(([first]) => first)).toEqual(['Ilse Verrin', 'shut', 'bridge']);
    expect(must[1]).toContain('close');
    expect(must[2]).toContain('span');
    expect(must[2]).not.toContain('bridge over');
  });

  it('knows a speaker by the names that the pack gives, and a country by its people', () => {
    expect(suggest('Ilse Verrin left.').must[0]).toEqual(['Ilse Verrin', 'I. Verrin', 'Verrin']);
    expect(suggest('Hospitals in Russia closed.').must[1]).toEqual(
      expect.arrayContaining(['Russia', 'Russian']),
    );
  });

  it('finds a verb of two words, and prefers the meaning that another wording has', () => {
    const [, verb] = suggest(
      'Ilse Verrin pulled her troops out.',
      'Verrin withdrew her soldiers.',
    ).must;
    expect(verb?.slice(0, 2)).toEqual(['pull out', 'withdraw']);
  });

  it('takes from another wording what leaves no choice', () => {
    const { must } = suggest('Ilse Verrin shut the bridge.', 'Verrin barred the crossing.');
    expect(must[1]).toContain('bar');
    expect(must[2]).toContain('crossing');
  });

  it('leaves to the author what it cannot place, and says so', () => {
    const { must, open } = suggest(
      'Ilse Verrin shut the bridge.',
      'The keeper barred the crossing.',
    );
    expect(must.flat()).not.toContain('keeper');
    expect(open).toEqual([
      '"The keeper barred the crossing." has nothing for "Ilse Verrin", "bridge"; not placed: "keeper", "crossing"',
    ]);
  });

  it('makes four groups at most, and names what has none', () => {
    const { must, open } = suggest(
      'Ilse Verrin secretly sold the bridge, the gate and the harbour.',
    );
    expect(must.length).toBe(4);
    expect(open.join()).toContain('qualifier "secretly" has no group');
  });

  it('makes no group of a figure', () => {
    const { must, open } = suggest('The bridge closed on 3 May 2025.');
    expect(must.flat().join()).not.toMatch(/\d|May/);
    expect(open).toContain('figures are no groups: give them as "values"');
  });

  it.each(['', '…', 'the of and', '2025', 'ÄÖÜ', 'x'.repeat(4000)])('takes %j', (text) => {
    expect(() => suggest(text)).not.toThrow();
  });
});
