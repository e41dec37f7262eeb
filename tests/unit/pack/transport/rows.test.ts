import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diffRecords } from '../../../../utils/pack/transport/diff-records.ts';
import { joinRows, mergeRecords } from '../../../../utils/pack/transport/merge-records.ts';
import { NO_RECORDS, type Records } from '../../../../utils/pack/transport/records.ts';
import { parseRow, writeRow } from '../../../../utils/pack/transport/segment-row.ts';
import { aClaim, aSource, aSpeaker } from '../../../builders.ts';
import { anyRecords } from './arbitrary-records.ts';

const shuffleKeys = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).reverse()) as T;
const textOf = (records: Records): string =>
  diffRecords(NO_RECORDS, records).map(writeRow).join('\n');

describe('a row', () => {
  it('is the same after writing and parsing', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const row of diffRecords(NO_RECORDS, records))
          expect(parseRow(writeRow(row), 'row')).toEqual({ row });
      }),
    );
  });

  it('is the same text in whatever order the fields stand', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const shuffled = {
          speakers: records.speakers.map(shuffleKeys),
          sources: records.sources.map(shuffleKeys),
          claims: records.claims.map(shuffleKeys),
        };
        expect(textOf(shuffled)).toBe(textOf(records));
      }),
    );
  });

  it('leaves out empty lists of the format, and keeps those nobody knows', () => {
    const record = { ...aSpeaker({ id: 's', name: 'Roe' }), 'x-empty': [], hedges: [] };
    expect(writeRow({ kind: 'speaker', id: 's', record })).toBe(
      '{"t":"speaker","hedges":[],"id":"s","kind":"person","name":"Roe","x-empty":[]}',
    );
  });

  it('tells that a record is gone', () => {
    const row = { kind: 'claim', id: 'c', record: null } as const;
    expect(writeRow(row)).toBe('{"t":"drop","kind":"claim","id":"c"}');
    expect(parseRow(writeRow(row), 'row')).toEqual({ row });
  });

  it.each([
    ['{"t":"claim","id":"c"}', 'seg line 3 claim "c" text: missing; expected text'],
    ['{"t":"source","title":"T"}', 'seg line 3 source id: missing; expected an id'],
    [
      '{"t":"note","id":"n"}',
      'seg line 3 t: found "note"; expected claim, speaker, source or drop',
    ],
    [
      '{"t":"drop","kind":"note","id":"n"}',
      'seg line 3 kind: found "note"; expected speaker, source or claim',
    ],
    ['{"t":"claim"', 'seg line 3: not a JSON object'],
    [
      '{"t":"claim","id":"c","text":"T","values":[{"field":"number","value":1e999}]}',
      'seg line 3 claim "c" values[0].value: found null; expected a number or text',
    ],
    ['[]', 'seg line 3: not a JSON object'],
    [
      `{"t":"claim","id":"c","text":"T","x":${'['.repeat(40)}${']'.repeat(40)}}`,
      'seg line 3 claim "c": expected at most 32 lists or objects in one another',
    ],
    [
      '{"t":"claim","id":"__proto__","text":"T"}',
      'seg line 3 claim "__proto__" id: found "__proto__"; expected an id other than __proto__, constructor, prototype',
    ],
  ])('%s is none', (line, problem) => {
    const parsed = parseRow(line, 'seg line 3');
    expect('problems' in parsed && parsed.problems).toContain(problem);
  });
});

describe('diffRecords, then mergeRecords', () => {
  it('leads from any pack to any other', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (before, after) => {
        const merged = mergeRecords(before, diffRecords(before, after));
        expect(textOf(merged)).toBe(textOf(after));
        expect(merged).toEqual(after);
      }),
    );
  });

  it('says nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(diffRecords(records, structuredClone(records))).toEqual([]);
      }),
    );
  });

  it('leads from any state of a history to its end by any joining of its deltas', () => {
    const history = fc.array(anyRecords, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (states, from, cut) => {
        const deltas = states
          .slice(1)
          .map((after, i) => diffRecords(states[i] ?? NO_RECORDS, after));
        const at = cut % deltas.length;
        // state-based: deltas from before the starting point do no harm
        const joined = [joinRows(deltas.slice(0, at)), joinRows(deltas.slice(at))];
        const start = from % (at + 1);
        expect(mergeRecords(states[start] ?? NO_RECORDS, joined.flat())).toEqual(states.at(-1));
      }),
    );
  });

  it('keeps the very objects that did not change', () => {
    const kept = aClaim({ id: 'kept' });
    const before = { ...NO_RECORDS, claims: [aClaim({ id: 'gone' }), kept] };
    const after = mergeRecords(before, [
      { kind: 'claim', id: 'gone', record: null },
      { kind: 'source', id: 'z', record: aSource({ id: 'z' }) },
    ]);
    expect(after.claims).toEqual([kept]);
    expect(after.claims[0]).toBe(kept);
    expect(after.sources).toHaveLength(1);
  });
});
