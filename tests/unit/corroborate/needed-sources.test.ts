import { expect, it } from 'vitest';

import { listNeededSources } from '../../../utils/corroborate/needed-sources.ts';
import { joinsOrigins } from '../../../utils/corroborate/origins.ts';
import { aClaim, anEvidence, aSource, aSourceFrom } from '../../builders.ts';

const sources = new Map(
  [
    aSource({ id: 'agency' }),
    aSourceFrom('agency', 'cites', { id: 'courier' }),
    aSourceFrom('courier', 'syndicated', { id: 'copy' }),
    aSource({ id: 'herald' }),
  ].map((source) => [source.id, source]),
);
const claim = aClaim({
  evidence: [anEvidence({ source: 'copy' }), anEvidence({ source: 'lost' })],
});

it('lists the sources of the evidence and all they derive from', () => {
  const ids = listNeededSources(claim, sources).map(({ id }) => id);
  expect(ids.sort()).toEqual(['agency', 'copy', 'courier']);
});

it('can be kept to the derivations that join origins', () => {
  const ids = listNeededSources(claim, sources, joinsOrigins).map(({ id }) => id);
  expect(ids.sort()).toEqual(['copy', 'courier']);
});
