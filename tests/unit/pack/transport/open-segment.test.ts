import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { packSegment } from '../../../../scripts/publish/pack-segment.ts';
import { openSegment } from '../../../../utils/pack/transport/open-segment.ts';
import type { SegmentRow } from '../../../../utils/pack/transport/segment-row.ts';
import { sha256Of } from '../../../../utils/pack/transport/sha256.ts';
import { aClaim } from '../../../builders.ts';

const claimRow = (id: string): SegmentRow => ({ kind: 'claim', id, record: aClaim({ id }) });
const DROP: SegmentRow = { kind: 'claim', id: 'gone', record: null };

/** A segment of any content, with an entry that is right about its bytes. */
async function aSegment(content: string | Uint8Array, part: object = {}) {
  const bytes = new Uint8Array(gzipSync(content));
  const entry = {
    sha256: await sha256Of(bytes),
    bytes: bytes.length,
    raw: Buffer.byteLength(content),
    rows: 1,
    version: 1,
  };
  return { bytes, entry: { ...entry, ...part } };
}

const problemsOf = (opened: Awaited<ReturnType<typeof openSegment>>) =>
  'problems' in opened ? opened.problems : [];

describe('openSegment', () => {
  it('gives back the rows that were packed', async () => {
    const rows = [claimRow('a'), claimRow('ü'), DROP];
    const { entry, file } = await packSegment(rows);
    expect(await openSegment(file, { ...entry, from: 1, to: 2 })).toEqual({ rows });
  });

  it('opens an empty base', async () => {
    const { entry, file } = await packSegment([]);
    expect(await openSegment(file, { ...entry, version: 1 })).toEqual({ rows: [] });
  });

  it('packs the same rows to the same bytes', async () => {
    const [one, two] = [await packSegment([claimRow('a')]), await packSegment([claimRow('a')])];
    expect(one).toEqual(two);
    expect([...one.file.slice(4, 8), one.file[9]]).toEqual([0, 0, 0, 0, 255]); // no time, no system
  });

  it('does not accept other bytes, fewer or more', async () => {
    const { entry, file } = await packSegment([claimRow('a')]);
    const base = { ...entry, version: 1 };
    const swapped = file.map((byte, i) => (i === 20 ? byte ^ 1 : byte));
    expect(problemsOf(await openSegment(swapped, base, { file: 'seg' }))).toEqual([
      `seg: SHA-256 ${await sha256Of(swapped)}; expected ${entry.sha256}`,
    ]);
    expect(problemsOf(await openSegment(file.slice(0, -9), base, { file: 'seg' }))).toEqual([
      `seg: ${entry.bytes - 9} bytes; expected ${entry.bytes}`,
    ]);
    const longer = new Uint8Array([...file, 0]);
    expect(problemsOf(await openSegment(longer, base, { file: 'seg' }))).toEqual([
      `seg: more than the ${entry.bytes} bytes expected`,
    ]);
  });

  it('tells of a host that unpacks on the way', async () => {
    const { entry } = await packSegment([claimRow('a')]);
    const [problem] = problemsOf(
      await openSegment(
        new TextEncoder().encode('{"t":"claim"'),
        { ...entry, version: 1 },
        { file: 'seg' },
      ),
    );
    expect(problem).toContain('not gzip: a host must send it without Content-Encoding');
  });

  const GOOD = '{"t":"claim","id":"c","text":"T"}\n';
  it.each<[string, string | Uint8Array, object, string]>([
    [
      'a bomb',
      'a'.repeat(50_000_000),
      { raw: 1000 },
      'seg: unpacks to more than the 1000 bytes expected',
    ],
    [
      'less than was said',
      GOOD,
      { raw: 1000 },
      `seg: unpacks to ${GOOD.length} bytes; expected 1000`,
    ],
    ['more rows', GOOD + GOOD.replace('"c"', '"d"'), {}, 'seg: more rows; expected 1'],
    ['fewer rows', GOOD, { rows: 2 }, 'seg: 1 rows; expected 2'],
    [
      'a record twice',
      GOOD + GOOD,
      { rows: 2 },
      'seg line 2 claim "c": found twice; expected every record once',
    ],
    [
      'a drop in a base',
      '{"t":"drop","kind":"claim","id":"c"}\n',
      {},
      'seg line 1 claim "c": found a drop; expected none in a base',
    ],
    [
      'a bad row',
      '{"t":"claim","id":"c"}\n',
      {},
      'seg line 1 claim "c" text: missing; expected text',
    ],
    [
      'an unknown kind',
      '{"t":"note"}\n',
      {},
      'seg line 1 t: found "note"; expected claim, speaker, source or drop',
    ],
    ['a line cut off', GOOD.trimEnd(), { rows: 0 }, 'seg: the last line has no end'],
    [
      'other bytes than text',
      new Uint8Array([0xff, 0xfe, 10]),
      {},
      'seg: damaged; expected a whole gzip file of UTF-8 text',
    ],
    ['an endless line', 'a'.repeat(4_300_000), {}, 'seg: a line of more than 4194304 characters'],
  ])('refuses %s', async (_, content, part, problem) => {
    const { bytes, entry } = await aSegment(content, part);
    expect(problemsOf(await openSegment(bytes, entry, { file: 'seg' }))).toEqual([problem]);
  });

  it('refuses gzip that is cut off or followed by something', async () => {
    const whole = (await aSegment(GOOD)).bytes;
    for (const bytes of [whole.slice(0, -4), new Uint8Array([...whole, 1, 2, 3])]) {
      const entry = {
        sha256: await sha256Of(bytes),
        bytes: bytes.length,
        raw: GOOD.length,
        rows: 1,
        version: 1,
      };
      expect(problemsOf(await openSegment(bytes, entry, { file: 'seg' }))).toEqual([
        'seg: damaged; expected a whole gzip file of UTF-8 text',
      ]);
    }
  });

  it('stops after twenty problems', async () => {
    const { bytes, entry } = await aSegment('{}\n'.repeat(1000), { rows: 1000 });
    expect(problemsOf(await openSegment(bytes, entry, { file: 'seg' }))).toHaveLength(20);
  });
});
