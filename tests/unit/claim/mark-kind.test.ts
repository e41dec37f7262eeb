import { expect, it } from 'vitest';

import type { Verdict } from '../../../utils/claim/corroboration.ts';
import { markKindOf } from '../../../utils/claim/mark-kind.ts';

it.each<[Verdict, string]>([
  ['corroborated', 'corroborated'],
  ['single-source', 'single'],
  ['copied-only', 'copied'],
  ['conflicting', 'conflict'],
])('a %s claim is marked as %s', (verdict, kind) => {
  expect(markKindOf(verdict, 'same')).toBe(kind);
});

it('a place that differs from the claim is marked as a conflict, whatever the verdict', () => {
  expect(markKindOf('corroborated', 'conflict')).toBe('conflict');
});
