import { describe, expect, it } from 'vitest';

import type { Verdict } from '../../../utils/claim/corroboration.ts';
import type { Stance } from '../../../utils/claim/evidence.ts';
import { corroborate } from '../../../utils/corroborate/corroborate.ts';
import { aClaim, aDate, anEvidence, aSource, aSourceFrom } from '../../builders.ts';

/** The courier; a gazette that copies the courier; a herald of its own; a blog that cites the courier. */
const COURIER = aSource({ id: 'courier', published: '2026-08-23' });
const COPY = aSourceFrom('courier', 'syndicated', { id: 'copy', published: '2026-08-24' });
const HERALD = aSource({ id: 'herald', published: '2026-08-25' });
const CITING = aSourceFrom('courier', 'cites', { id: 'citing', published: '2026-08-26' });
const SOURCES = [COURIER, COPY, HERALD, CITING];

const saying = (evidence: Record<string, Stance>) =>
  aClaim({
    evidence: Object.entries(evidence).map(([source, stance]) => anEvidence({ source, stance })),
  });

describe('the verdict', () => {
  it.each<[string, Record<string, Stance>, Verdict]>([
    ['nobody speaks of it', {}, 'single-source'],
    ['one source asserts it', { courier: 'supports' }, 'single-source'],
    ['one source reports what somebody says', { courier: 'reports' }, 'single-source'],
    ['one source only refers to it', { courier: 'refers' }, 'single-source'],
    ['one source disputes it and no other speaks of it', { courier: 'disputes' }, 'single-source'],
    ['a source and its copy assert it', { courier: 'supports', copy: 'reports' }, 'copied-only'],
    [
      'two sources of their own assert it',
      { courier: 'reports', herald: 'supports' },
      'corroborated',
    ],
    [
      'three assert it, two of one origin',
      { courier: 'supports', copy: 'supports', herald: 'supports' },
      'corroborated',
    ],
    [
      'one who cites the other asserts it too',
      { courier: 'supports', citing: 'supports' },
      'corroborated',
    ],
    [
      'one asserts it, another only refers to it',
      { courier: 'supports', herald: 'refers' },
      'single-source',
    ],
    [
      'a source and its copy assert it, another refers to it',
      { courier: 'supports', copy: 'supports', herald: 'refers' },
      'copied-only',
    ],
    [
      'one asserts and another disputes it',
      { courier: 'supports', herald: 'disputes' },
      'conflicting',
    ],
    ['its own copy disputes it', { courier: 'supports', copy: 'disputes' }, 'conflicting'],
    ['all dispute it', { courier: 'disputes', herald: 'disputes' }, 'conflicting'],
    [
      'one refers to it, another disputes it',
      { courier: 'refers', herald: 'disputes' },
      'conflicting',
    ],
    [
      'two origins assert it and a third disputes it',
      { courier: 'supports', herald: 'supports', copy: 'disputes' },
      'conflicting',
    ],
  ])('when %s', (_, evidence, verdict) => {
    expect(corroborate(saying(evidence), SOURCES).verdict).toBe(verdict);
  });

  it('is conflicting when a source gives another value without denying anything', () => {
    const claim = aClaim({
      values: [aDate('2026-08-23')],
      evidence: [
        anEvidence({ source: 'courier', values: [aDate('2026-08-23')] }),
        anEvidence({ source: 'herald', values: [aDate('2026-08-09')] }),
      ],
    });
    expect(corroborate(claim, SOURCES).verdict).toBe('conflicting');
  });

  it('is not conflicting within one source: no second source speaks of it', () => {
    const claim = aClaim({
      evidence: [anEvidence({ stance: 'reports' }), anEvidence({ stance: 'disputes' })],
    });
    expect(corroborate(claim, SOURCES)).toMatchObject({ verdict: 'single-source', pages: 1 });
  });

  it('leaves out evidence of sources that nobody knows', () => {
    const claim = saying({ courier: 'supports', unknown: 'supports' });
    expect(corroborate(claim, SOURCES)).toMatchObject({ verdict: 'single-source', pages: 1 });
  });

  it('does not change when a page is known that copies two independent reports', () => {
    const digest = aSource({
      id: 'digest',
      derivedFrom: [
        { source: 'courier', kind: 'rewritten' },
        { source: 'herald', kind: 'rewritten' },
      ],
    });
    const claim = saying({ courier: 'supports', herald: 'supports' });
    expect(corroborate(claim, [...SOURCES, digest]).verdict).toBe('corroborated');
  });
});

describe('the counts', () => {
  it('tell pages that speak of the claim from origins that assert it', () => {
    const claim = saying({ courier: 'supports', copy: 'reports', herald: 'refers' });
    expect(corroborate(claim, SOURCES)).toMatchObject({ pages: 3, origins: 1 });
  });

  it('count a source once, however much evidence it gives', () => {
    const claim = aClaim({ evidence: [anEvidence(), anEvidence({ stance: 'reports' })] });
    expect(corroborate(claim, SOURCES)).toMatchObject({ pages: 1, origins: 1 });
  });

  it('say beside it whether the origins rest on one statement', () => {
    const claim = saying({ courier: 'supports', herald: 'supports' });
    expect(corroborate({ ...claim, primary: 'shared' }, SOURCES).sharedPrimary).toBe(true);
    expect(corroborate({ ...claim, primary: 'different' }, SOURCES).sharedPrimary).toBe(false);
    expect(corroborate(claim, SOURCES).sharedPrimary).toBe(false);
  });
});

describe('the groups', () => {
  it('are the origins with their sources, the root first and the earliest origin first', () => {
    const claim = saying({ copy: 'supports', herald: 'supports', courier: 'supports' });
    expect(corroborate(claim, SOURCES).groups).toMatchObject([
      { root: 'courier', rootKnown: true, sources: ['courier', 'copy'], asserts: true },
      { root: 'herald', rootKnown: true, sources: ['herald'], asserts: true },
    ]);
  });

  it('put those that say otherwise last', () => {
    const claim = saying({ courier: 'disputes', herald: 'supports' });
    expect(corroborate(claim, SOURCES).groups).toMatchObject([
      { root: 'herald', asserts: true, dissents: false },
      { root: 'courier', asserts: false, dissents: true },
    ]);
  });

  it('have a root that is silent on the claim when its text was copied as it stood', () => {
    const claim = saying({ copy: 'supports' });
    expect(corroborate(claim, SOURCES).groups).toMatchObject([
      { root: 'courier', rootKnown: false, sources: ['copy'] },
    ]);
  });

  it('begin with who rewrote a silent page: what was added is their own', () => {
    const rewritten = aSourceFrom('courier', 'rewritten', { id: 'rewritten' });
    const claim = saying({ rewritten: 'supports' });
    expect(corroborate(claim, [COURIER, rewritten]).groups).toMatchObject([
      { root: 'rewritten', rootKnown: true },
    ]);
  });
});
