// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { SourcesPicture } from '../../../../components/library/claims/SourcesPicture.tsx';
import { toPicture } from '../../../../components/library/claims/sources-picture.ts';
import { anEvidence } from '../../../builders.ts';
import { known } from '../../builders.ts';
import { all, show, wordsOf } from '../../screen.tsx';

const from = (source: string, part = {}) => anEvidence({ source, ...part });
const GATE = known({
  evidence: [from('wire'), from('sextant'), from('tide'), from('courier', { stance: 'disputes' })],
});

it('places pages along time, a line each', () => {
  const pages = toPicture(GATE)?.pages ?? [];
  expect(pages.map(({ id, copy, dissents }) => [id, copy, dissents])).toEqual([
    ['wire', false, false],
    ['sextant', true, false],
    ['tide', false, false],
    ['courier', false, true],
  ]);
  expect(pages.map(({ x }) => x)).toEqual(pages.map(({ x }) => x).sort((a, b) => a - b));
  expect(new Set(pages.map(({ y }) => y)).size).toBe(4);
});

it('leads from a page to its copies, and dotted to those that cite it', () => {
  const arrows = toPicture(GATE)?.arrows ?? [];
  expect(arrows.map(({ from, to, cites }) => [from.id, to.id, cites])).toEqual([
    ['wire', 'sextant', false],
    ['wire', 'tide', true],
  ]);
});

it('parts those who say otherwise from the others', () => {
  expect(toPicture(GATE)?.divide).not.toBeNull();
  expect(toPicture(known({ evidence: [from('wire'), from('tide')] }))?.divide).toBeNull();
});

it.each([
  ['one page', [from('wire')]],
  ['pages of one day', [from('wire'), from('wire-2')]],
])('no picture of %s', (_case, evidence) => {
  expect(toPicture(known({ evidence }))).toBeNull();
});

it('is told in words, and names its pages', async () => {
  await show(<SourcesPicture known={GATE} />);
  expect(all('svg')[0]?.getAttribute('aria-label')).toBe(
    '3 origins, 4 pages; 1 origin says otherwise',
  );
  expect(all('.page').map(wordsOf)).toEqual([
    expect.stringMatching(/^Northbank Wire 24 Aug/),
    expect.stringMatching(/^The Daily Sextant 25 Aug.*, copies Northbank Wire$/),
    expect.stringMatching(/^Harbour & Tide 28 Aug.*, cites Northbank Wire$/),
    expect.stringMatching(/^The Velmouth Courier 2 Sept/),
  ]);
});
