import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DerivationKind } from '../../../utils/claim/claim.ts';
import { findOrigins } from '../../../utils/corroborate/origins.ts';
import { aSource, aSourceFrom } from '../../builders.ts';

/** `copy <- courier`: what derives from what, by `syndicated`. */
const originsOf = (...links: [string, ...string[]][]) =>
  Object.fromEntries(
    findOrigins(
      links.map(([id, ...upstream]) =>
        aSource({ id, derivedFrom: upstream.map((source) => ({ source, kind: 'syndicated' })) }),
      ),
    ),
  );

type Link = readonly [from: number, to: number];
const IDS = Array.from({ length: 8 }, (_, i) => `${i}`); // links may also lead to 8 and 9, which are not there

const toSources = (links: readonly Link[]) =>
  IDS.map((id) =>
    aSource({
      id,
      derivedFrom: links
        .filter(([from]) => `${from}` === id)
        .map(([, to]) => ({ source: `${to}`, kind: 'rewritten' })),
    }),
  );

/** All sources that can be walked to, whichever way the links lead. */
function walkFrom(start: string, links: readonly Link[]): string[] {
  const reached = new Set([start]);
  for (const id of reached)
    for (const link of links.map((ends) => ends.map(String)))
      if (link.includes(id)) for (const end of link) if (IDS.includes(end)) reached.add(end);
  return [...reached].sort();
}

describe('findOrigins', () => {
  it('gives a source that derives from nothing its own origin', () => {
    expect(originsOf(['courier'], ['herald'])).toEqual({ courier: 'courier', herald: 'herald' });
  });

  it.each<[DerivationKind, string]>([
    ['syndicated', 'courier'],
    ['rewritten', 'courier'],
    ['translated', 'courier'],
    ['cites', 'page'],
  ])('takes a page that is %s from the courier as of origin %s', (kind, origin) => {
    const sources = [aSource({ id: 'courier' }), aSourceFrom('courier', kind, { id: 'page' })];
    expect(findOrigins(sources).get('page')).toBe(origin);
  });

  it('follows a copy of a copy to where it began', () => {
    expect(originsOf(['third', 'second'], ['second', 'first'], ['first'])).toEqual({
      first: 'first',
      second: 'first',
      third: 'first',
    });
  });

  it('stays apart where one link of the chain only cites', () => {
    const origins = findOrigins([
      aSource({ id: 'first' }),
      aSourceFrom('first', 'cites', { id: 'second' }),
      aSourceFrom('second', 'syndicated', { id: 'third' }),
    ]);
    expect([origins.get('second'), origins.get('third')]).toEqual(['second', 'second']);
  });

  it('joins what one page derives from, the earliest standing for all', () => {
    const origins = findOrigins([
      aSource({ id: 'late', published: '2026-08-24' }),
      aSource({ id: 'early', published: '2026-08' }),
      aSource({
        id: 'digest',
        derivedFrom: [
          { source: 'late', kind: 'rewritten' },
          { source: 'early', kind: 'rewritten' },
        ],
      }),
    ]);
    expect(new Set(origins.values())).toEqual(new Set(['early']));
  });

  it('lets the earliest stand for a circle, or the smallest id where no date is known', () => {
    expect(originsOf(['b', 'a'], ['a', 'c'], ['c', 'b'])).toEqual({ a: 'a', b: 'a', c: 'a' });
    const dated = [
      aSourceFrom('b', 'syndicated', { id: 'a', published: '2026-08-24' }),
      aSourceFrom('a', 'syndicated', { id: 'b', published: '2026-08-23' }),
    ];
    expect(findOrigins(dated).get('a')).toBe('b');
  });

  it('makes nothing of a link to itself', () => {
    expect(originsOf(['courier', 'courier'])).toEqual({ courier: 'courier' });
    expect(originsOf(['copy', 'copy', 'courier'], ['courier'])).toMatchObject({ copy: 'courier' });
  });

  it('makes nothing of a link to a source that is not there', () => {
    expect(originsOf(['copy', 'lost'])).toEqual({ copy: 'copy' });
  });

  it('keeps two copies of a source apart that is not there', () => {
    expect(originsOf(['a', 'lost'], ['b', 'lost'])).toEqual({ a: 'a', b: 'b' });
  });

  it('does not depend on the order of the sources', () => {
    const links: [string, ...string[]][] = [['c', 'b'], ['b', 'a'], ['a'], ['d']];
    expect(originsOf(...links.reverse())).toEqual(originsOf(...links.reverse()));
  });

  it('finds the same groups as walking from source to source', () => {
    const links = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(links, (pairs) => {
        const origins = findOrigins(toSources(pairs));
        for (const [id, origin] of origins) {
          const together = [...origins.keys()].filter((other) => origins.get(other) === origin);
          expect(together.sort()).toEqual(walkFrom(id, pairs));
        }
      }),
    );
  });

  it('bears a chain of 100,000 copies', () => {
    const sources = Array.from({ length: 100_000 }, (_, i) =>
      aSource({ id: `${i}`, derivedFrom: [{ source: `${i + 1}`, kind: 'syndicated' }] }),
    );
    expect(new Set(findOrigins(sources).values())).toEqual(new Set(['99999']));
  });
});
