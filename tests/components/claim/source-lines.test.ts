import { expect, it } from 'vitest';

import { derivationWords, listSourceLines } from '../../../components/claim/source-lines.ts';
import { anEvidence } from '../../builders.ts';
import { known } from '../builders.ts';
import '../screen.tsx';

const YEAR = new Date().getFullYear() === 2026 ? '' : ' 2026';
const lines = (claim: ReturnType<typeof known>) =>
  listSourceLines(claim).lines.map(({ publisher, words }) =>
    `${publisher} ${words}`.replaceAll('\u00a0', ' '),
  );

it('an origin a line, with what it does and how many copy it', () => {
  const claim = known({
    evidence: [
      anEvidence({ source: 'wire', stance: 'reports', speaker: 'ilse-verrin' }),
      anEvidence({ source: 'sextant', stance: 'reports' }),
      anEvidence({ source: 'tide' }),
      anEvidence({ source: 'lowgate', stance: 'reports', hedges: ['allegedly'] }),
    ],
  });
  expect(lines(claim)).toEqual([
    `Northbank Wire 24 Aug${YEAR}, names Ilse Verrin, copied by 1 page`,
    `Harbour & Tide 28 Aug${YEAR}, in its own voice`,
    `The Lowgate Post 30 Aug${YEAR}, hedged with “allegedly”`,
  ]);
});

it('the copies too, when there is only one origin', () => {
  const claim = known({
    evidence: ['wire', 'sextant', 'kanal'].map((source) => anEvidence({ source })),
  });
  expect(lines(claim)).toEqual([
    `Northbank Wire 24 Aug${YEAR}, in its own voice`,
    `The Daily Sextant 25 Aug${YEAR}, copies Northbank Wire`,
    `Kanal Elf 26 Aug${YEAR}, rewords Northbank Wire`,
  ]);
});

it('says so when the origin itself is silent', () => {
  const claim = known({ evidence: ['wire', 'sextant'].map((source) => anEvidence({ source })) });
  const [group] = claim.corroboration.groups;
  if (!group) throw new Error('no origin');
  const groups = [{ ...group, rootKnown: false, sources: ['sextant'] }];
  expect(lines({ ...claim, corroboration: { ...claim.corroboration, groups } })).toEqual([
    `Northbank Wire 24 Aug${YEAR}, not known to say it itself; the pages below go back to it`,
    `The Daily Sextant 25 Aug${YEAR}, copies Northbank Wire`,
  ]);
});

it('names the page at hand "This page" and does not link it to itself', () => {
  const claim = known({ evidence: [anEvidence({ source: 'courier' })] }, ['courier']);
  expect(listSourceLines(claim).lines[0]).toMatchObject({ publisher: 'This page', url: undefined });
});

it('links only to the web', () => {
  const claim = known({ evidence: [anEvidence({ source: 'wire' })] });
  expect(listSourceLines(claim).lines[0]?.url).toBe('https://wire.example/1');
  const other = {
    ...claim,
    sources: { wire: { ...claim.sources.wire, url: 'javascript:alert(1)' } },
  };
  expect(listSourceLines(other as never).lines[0]?.url).toBeUndefined();
});

it('an earlier page of the same publisher is told by its date', () => {
  const claim = known({ evidence: [anEvidence({ source: 'courier' })] });
  const { courier } = claim.sources;
  if (!courier) throw new Error('no source');
  const sources = {
    courier: { ...courier, derivedFrom: [{ source: 'earlier', kind: 'rewritten' as const }] },
    earlier: { ...courier, id: 'earlier', published: '2026-07-15' },
  };
  expect(derivationWords({ ...claim, sources }, 'courier').replaceAll('\u00a0', ' ')).toBe(
    `rewords The Velmouth Courier, 15 Jul${YEAR}`,
  );
});

it('at most three lines, and how many are left', () => {
  const claim = known({
    evidence: ['wire', 'tide', 'lowgate', 'courier'].map((source) => anEvidence({ source })),
  });
  expect(listSourceLines(claim)).toMatchObject({ left: 1 });
});
