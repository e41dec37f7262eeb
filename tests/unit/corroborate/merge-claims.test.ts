import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Claim, Source } from '../../../utils/claim/claim.ts';
import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { corroborate } from '../../../utils/corroborate/corroborate.ts';
import { mergeClaims } from '../../../utils/corroborate/merge-claims.ts';
import { aClaim, aKnownClaim, anEvidence, aSource } from '../../builders.ts';

const known = (
  packId: string,
  sources: Source[],
  claim: Partial<Claim> = {},
  part: Partial<KnownClaim> = {},
): KnownClaim => {
  const whole = aClaim({ evidence: sources.map(({ id }) => anEvidence({ source: id })), ...claim });
  return {
    ...aKnownClaim(whole),
    packId,
    packTitle: packId.toUpperCase(),
    corroboration: corroborate(whole, sources),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    ...part,
  };
};
const gazette = aSource({ id: 'gazette', url: 'https://gazette.example/gate' });
const courier = aSource({ id: 'courier', url: 'https://courier.example/gate' });

describe('mergeClaims', () => {
  it('adds up the evidence of two packs', () => {
    const merged = mergeClaims([known('a', [gazette]), known('b', [courier])]);
    expect(merged.corroboration).toMatchObject({ verdict: 'corroborated', pages: 2, origins: 2 });
    expect(merged.alsoIn).toEqual([
      { packId: 'b', packTitle: 'B', packVersion: 1, claimId: 'gate-reopened' },
    ]);
    expect(merged.evidencePacks).toEqual({ gazette: ['A'], courier: ['B'] });
  });

  it('makes no second source of a page that both packs cite under ids of their own', () => {
    const same = aSource({ id: 'g1', url: 'http://www.gazette.example/gate/?ref=home' });
    const merged = mergeClaims([known('a', [gazette]), known('b', [same])]);
    expect(merged.corroboration).toMatchObject({ verdict: 'single-source', pages: 1, origins: 1 });
    expect(merged.claim.evidence).toHaveLength(1);
    expect(merged.evidencePacks).toEqual({ gazette: ['A', 'B'] });
  });

  it('keeps apart two pages that have one id in both packs', () => {
    const other = aSource({ id: 'gazette', url: 'https://courier.example/gate' });
    const merged = mergeClaims([known('a', [gazette]), known('b', [other])]);
    expect(merged.corroboration.pages).toBe(2);
    expect(Object.values(merged.sources).map(({ url }) => url)).toEqual([gazette.url, other.url]);
  });

  it('follows what one pack knows of how a page of the other came about', () => {
    const copy = aSource({
      id: 'c',
      url: courier.url,
      derivedFrom: [{ source: 'g', kind: 'syndicated' }],
    });
    const upstream = aSource({ id: 'g', url: gazette.url });
    const b = known('b', [upstream, copy], { evidence: [anEvidence({ source: 'c' })] });
    const merged = mergeClaims([known('a', [gazette, courier]), b]);
    expect(merged.corroboration).toMatchObject({ verdict: 'copied-only', pages: 2, origins: 1 });
  });

  it('shows as a conflict between packs what neither pack by itself disputes', () => {
    const disputing = known('b', [courier], {
      evidence: [anEvidence({ source: 'courier', stance: 'disputes' })],
    });
    const merged = mergeClaims([known('a', [gazette]), disputing]);
    expect(merged.corroboration.verdict).toBe('conflicting');
    expect(merged.packsDisagree).toBe(true);
  });

  it('does not call it one of packs when one of them knew of it already', () => {
    const torn = known('a', [gazette, courier], {
      evidence: [
        anEvidence({ source: 'gazette' }),
        anEvidence({ source: 'courier', stance: 'disputes' }),
      ],
    });
    expect(mergeClaims([torn, known('b', [courier])]).packsDisagree).toBe(false);
  });

  it('names speakers once, by the id of the first pack', () => {
    const named = (packId: string, id: string) =>
      known(packId, [gazette], { speakers: [id] }, { speakerNames: { [id]: 'Ilse Verrin' } });
    const merged = mergeClaims([named('a', 'ilse-verrin'), named('b', 'verrin')]);
    expect(merged.claim.speakers).toEqual(['ilse-verrin']);
    expect(merged.speakerNames).toEqual({ 'ilse-verrin': 'Ilse Verrin' });
  });

  it('takes for this very page what any pack takes for it', () => {
    const here = known('b', [courier], {}, { isThisPage: ['courier'] });
    expect(mergeClaims([known('a', [gazette]), here]).isThisPage).toEqual(['courier']);
  });

  it('counts the same pages and origins in whatever order the packs stand', () => {
    const site = fc.constantFrom('gazette', 'courier', 'herald', 'post');
    const sources = fc
      .uniqueArray(site, { minLength: 1 })
      .map((names) =>
        names.map((name, i) => aSource({ id: `${i}`, url: `https://${name}.example/gate` })),
      );
    fc.assert(
      fc.property(sources, sources, (one, two) => {
        const a = known('a', one);
        const b = known('b', two);
        const { pages, origins, verdict } = mergeClaims([a, b]).corroboration;
        const sites = new Set([...one, ...two].map(({ url }) => url));
        expect(pages).toBe(sites.size);
        expect(mergeClaims([b, a]).corroboration).toMatchObject({ pages, origins, verdict });
      }),
    );
  });
});
