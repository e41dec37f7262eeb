import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { aClaim, aPack, aSource } from '../../builders.ts';

it.each(['starter', 'demo'])('the %s pack is the same after writing and parsing', (name) => {
  const parsed = parsePack(readFileSync(`public/packs/${name}.pack.json`, 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  expect(parsePack(writeDocument(parsed.pack))).toEqual(parsed);
});

it('keeps fingerprints and fields that nobody knows, empty ones too', () => {
  const fingerprint = { scheme: 'word3-winnow/1', hashes: 'AAEC' };
  const extra = { 'x-lists': [[], [1]], 'x-nothing': null };
  const pack = { ...aPack({ sources: [aSource({ fingerprint })] }), ...extra };
  expect(parsePack(writeDocument(pack))).toEqual({ pack });
});

it('leaves out lists that are empty, but never the claims', () => {
  const document = JSON.parse(writeDocument(aPack({ claims: [aClaim()] })));
  expect(document.claims).toEqual([{ id: 'gate-reopened', text: aClaim().text }]);
  expect(document).not.toHaveProperty('speakers');
  expect(JSON.parse(writeDocument(aPack()))).toHaveProperty('claims', []);
});
