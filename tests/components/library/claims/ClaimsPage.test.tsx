// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import type { Catalogue } from '../../../../components/library/catalogue.ts';
import { ClaimsPage } from '../../../../components/library/claims/ClaimsPage.tsx';
import { mergeEntries } from '../../../../components/library/merge-entries.ts';
import { claimLink, parseRoute, wholeClaimLink } from '../../../../components/library/route.ts';
import { aClaim, anEvidence } from '../../../builders.ts';
import { catalogueOf, packOf } from '../../builders.ts';
import {
  all,
  choose,
  click,
  control,
  eventually,
  findControl,
  screenWords,
  show,
  type,
  wordsOf,
} from '../../screen.tsx';

const claim = (id: string, text: string, sources: string[], part = {}) =>
  aClaim({ id, text, evidence: sources.map((source) => anEvidence({ source })), ...part });

const GATE = packOf([
  claim('crack', 'A crack was found.', ['wire', 'tide', 'lowgate']),
  claim('cost', 'Repairs will cost 6.8 million crowns.', ['wire', 'kanal'], { topics: ['money'] }),
  claim('warned', 'Inspectors warned in 2023.', ['lowgate'], { speakers: ['ilse-verrin'] }),
  claim('shut', 'The gate was shut.', ['wire', 'tide']),
]);
const FERRY = packOf([claim('ferry', 'The night ferry crosses twice.', ['courier'])], {
  id: 'example.org/ferry',
  title: 'Ferries',
});

async function showClaims(hash = '#/claims', catalogue?: Catalogue) {
  const all = catalogue ?? (await catalogueOf(GATE, FERRY));
  await show(<ClaimsPage route={parseRoute(hash)} catalogue={all} notes={[]} />);
}
const rows = () => all('.rows .row .claim').map(wordsOf);
const count = () => wordsOf(all('[role=status]')[0]);

const search = (words: string) => type('Search claims, speakers, sources', words);

it('lists all claims of all packs, each with verdict and pack', async () => {
  await showClaims();
  expect(rows()).toHaveLength(5);
  expect(count()).toBe('5 of 5 claims');
  expect(wordsOf(all('.rows .row')[0])).toContain(
    'Reported by 3 independent origins Velmouth Storm Gate',
  );
});

describe('filters', () => {
  it('by verdict, with counts', async () => {
    await showClaims();
    expect(all('.filter').map(wordsOf)).toEqual([
      'Disagree 0',
      'Copied only 1',
      'One source 2',
      'Corroborated 2',
    ]);
    await click('One source 2');
    expect(rows()).toEqual(['Inspectors warned in 2023.', 'The night ferry crosses twice.']);
    await click('One source 2');
    expect(rows()).toHaveLength(5);
  });

  it('by pack', async () => {
    await showClaims();
    await choose('Pack', 'example.org/ferry');
    expect(rows()).toEqual(['The night ferry crosses twice.']);
    expect(all('.filter').map(wordsOf)).toContain('Corroborated 0');
  });

  it('are cleared by one button', async () => {
    await showClaims();
    await choose('Pack', 'example.org/ferry');
    await click('Clear filters');
    expect(rows()).toHaveLength(5);
    expect(findControl('Clear filters')).toBeNull();
  });
});

describe('search', () => {
  it.each([
    ['crack', ['A crack was found.']],
    ['FOUND crack', ['A crack was found.']],
    ['verrin', ['Inspectors warned in 2023.']],
    ['money', ['Repairs will cost 6.8 million crowns.']],
    ['velmouth courier', ['The night ferry crosses twice.']],
  ])('%s', async (words, found) => {
    await showClaims();
    await search(words);
    await eventually(() => expect(rows()).toEqual(found));
  });

  it('claims that hold the words themselves come first', async () => {
    await showClaims();
    await search('gate');
    await eventually(() => expect(rows()[0]).toBe('The gate was shut.'));
  });

  it('says what was not found, and under how many filters', async () => {
    await showClaims();
    await search('gaet');
    await eventually(() => expect(count()).toBe('No claim matches “gaet”'));
    await choose('Pack', 'example.org/ferry');
    expect(count()).toBe('No claim matches “gaet” and 1 filter');
    await click('Corroborated 0');
    expect(count()).toBe('No claim matches “gaet” and 2 filters');
  });
});

it('orders by the number of origins', async () => {
  await showClaims();
  await choose('Order', 'origins');
  expect(rows().slice(0, 2)).toEqual(['A crack was found.', 'The gate was shut.']);
});

it('without packs leads to them', async () => {
  await showClaims('#/claims', await catalogueOf());
  expect(count()).toBe('No claims yet');
  expect(control<HTMLAnchorElement>('Import a file').getAttribute('href')).toBe('#/packs');
});

describe('one claim', () => {
  it('beside the list: verdict, sources, notes, pack', async () => {
    await showClaims(claimLink(GATE.id, 'warned'));
    expect(wordsOf(all('.det h1')[0])).toBe('Inspectors warned in 2023.');
    expect(wordsOf(all('.det .verdict')[0])).toBe('One source so far: The Lowgate Post');
    expect(screenWords()).toContain('Said by Ilse Verrin');
    expect(all('.rows [aria-current=true]').map(wordsOf)[0]).toContain('Inspectors warned');
    expect(control('Open claim').getAttribute('href')).toBe(wholeClaimLink(GATE.id, 'warned'));
    expect(control('Add note')).toBeTruthy();
  });

  it('that no pack holds any more', async () => {
    await showClaims(claimLink(GATE.id, 'gone'));
    expect(screenWords()).toContain('No installed pack holds this claim.');
  });

  it('on a page of its own: every page that speaks of it, by origin', async () => {
    await showClaims(wholeClaimLink(GATE.id, 'cost'));
    expect(wordsOf(all('h1')[0])).toBe('Repairs will cost 6.8 million crowns.');
    expect(all('.ev .group').map(wordsOf)).toEqual(['Origin 1: Northbank Wire']);
    expect(all('.ev tbody tr:not(.group)').map(wordsOf)).toEqual([
      expect.stringMatching(/^Northbank Wire .* in its own voice/),
      expect.stringMatching(/^Kanal Elf .* rewords Northbank Wire$/),
    ]);
    expect(screenWords()).toContain(
      'Independent means only this: no derivation between them is known.',
    );
  });
});

describe('a claim that two packs know', () => {
  const twin = packOf([claim('gate-crack', 'A CRACK was found', ['courier'])], {
    id: 'example.org/harbour',
    title: 'Harbour watch',
  });
  const merged = async () => mergeEntries(await catalogueOf(GATE, twin));

  it('is listed once, judged by the evidence of both', async () => {
    await showClaims('#/claims', await merged());
    expect(rows()).toHaveLength(4);
    expect(wordsOf(all('.rows .row')[0])).toContain('Reported by 4 independent origins');
  });

  it('is found under either pack', async () => {
    await showClaims('#/claims', await merged());
    await choose('Pack', 'example.org/harbour');
    expect(rows()).toEqual(['A crack was found.']);
  });

  it('says which pack gives which page', async () => {
    await showClaims(wholeClaimLink('example.org/gate', 'crack'), await merged());
    expect(screenWords()).toContain('Also in Harbour watch, version 12');
    expect(all('.ev .micro').map(wordsOf)).toContain('(Harbour watch)');
  });
});
