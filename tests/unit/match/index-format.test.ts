import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIndex, runToEnd } from '../../../utils/match/compile-index.ts';
import { readSections, writeSections } from '../../../utils/match/index-format.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { aClaim, aPack, aSpeaker } from '../../builders.ts';

const pack = aPack({ claims: [aClaim()], speakers: [aSpeaker()] });

describe('index format', () => {
  it('gives back what was written, in as few bytes as it needs', () => {
    const upTo = (max: number) => fc.array(fc.nat(max)).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(upTo(255), upTo(65_535), fc.uint32Array(), (small, middle, large) => {
        const read = readSections(runToEnd(writeSections({ small, middle, large })), [
          'small',
          'middle',
          'large',
        ]);
        expect([...(read?.small ?? [])]).toEqual([...small]);
        expect([...(read?.middle ?? [])]).toEqual([...middle]);
        expect([...(read?.large ?? [])]).toEqual([...large]);
        expect(read?.small.BYTES_PER_ELEMENT).toBe(1);
      }),
    );
  });

  it('gives back numbers that ascend, of which it keeps the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.nat(1 << 24))), (steps) => {
        let sum = 0;
        const starts = Uint32Array.from(steps.slice(0, 100), (step) => (sum += step));
        const read = readSections(runToEnd(writeSections({ starts })), ['starts']);
        expect([...(read?.starts ?? [])]).toEqual([...starts]);
      }),
    );
    const starts = Uint32Array.from({ length: 1_000 }, (_, i) => 200 * i);
    expect(runToEnd(writeSections({ starts })).byteLength).toBeLessThan(1_100);
  });

  it('is the same bytes for the same pack', () => {
    expect(new Uint8Array(compileIndex(pack))).toEqual(new Uint8Array(compileIndex(pack)));
  });

  it('refuses an index with any word changed', () => {
    const buffer = compileIndex(pack);
    fc.assert(
      fc.property(fc.nat(buffer.byteLength / 4 - 1), (at) => {
        const copy = buffer.slice(0);
        const words = new Uint32Array(copy);
        words[at] = (words[at] ?? 0) ^ 1;
        expect(openIndex(copy)).toBeNull();
      }),
    );
  });

  it('refuses an index that is cut off', () => {
    const buffer = compileIndex(pack);
    expect(openIndex(buffer.slice(0, buffer.byteLength / 2))).toBeNull();
    expect(openIndex(new ArrayBuffer(0))).toBeNull();
  });
});
