import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { packSegment } from '../../../../scripts/publish/pack-segment.ts';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { listRecordProblems } from '../../../../utils/pack/transport/check-records.ts';
import { chooseSegments } from '../../../../utils/pack/transport/choose-segments.ts';
import { diffRecords } from '../../../../utils/pack/transport/diff-records.ts';
import { type DeltaEntry, parseHead, writeHead } from '../../../../utils/pack/transport/head.ts';
import { mergeRecords } from '../../../../utils/pack/transport/merge-records.ts';
import { openSegment } from '../../../../utils/pack/transport/open-segment.ts';
import { NO_RECORDS } from '../../../../utils/pack/transport/records.ts';
import { parseRoot } from '../../../../utils/pack/transport/root-file.ts';
import { parseRow, writeRow } from '../../../../utils/pack/transport/segment-row.ts';
import { sha256Of } from '../../../../utils/pack/transport/sha256.ts';
import { parseSignatures } from '../../../../utils/pack/transport/signature.ts';
import { aClaim, anEvidence, aPack, aSource, aSpeaker } from '../../../builders.ts';
import { aKey, publishTo } from '../../../published-pack.ts';
import { anyMutation, type Mutation } from './mutations.ts';

/** Together more than 10,000 mutated files; each is taken or refused with its problems, and nothing throws. */
const RUNS = 3_000;

const PACK = aPack({
  publisher: { name: 'Somebody', url: 'https://example.org/' },
  speakers: [aSpeaker({ sameAs: ['https://example.org/verrin'] })],
  sources: [aSource({ published: '2026-08', url: 'https://courier.example/1' })],
  claims: [
    aClaim({
      must: [['gate', 'barrier'], ['open']],
      evidence: [anEvidence({ hedges: ['allegedly'] })],
    }),
    aClaim({ id: 'other', values: [{ field: 'date', value: '2026-08-23', precision: 'day' }] }),
  ],
});
const ROWS = diffRecords(NO_RECORDS, PACK);
const TEXT = new TextEncoder().encode(ROWS.map((row) => `${writeRow(row)}\n`).join(''));

/** Bytes as a publisher would sign them who means ill: all that the head says of them is right. */
async function open(bytes: Uint8Array<ArrayBuffer>, raw: number, rows: number) {
  const sha256 = await sha256Of(bytes);
  const entry: DeltaEntry = { sha256, bytes: bytes.length, raw, rows, from: 1, to: 2 };
  const opened = await openSegment(bytes, entry);
  if ('problems' in opened) {
    expect(opened.problems.length).toBeGreaterThan(0);
    for (const problem of opened.problems) expect(problem).toMatch(/^seg\/[0-9a-f]{64}\.jsonl\.gz/);
    return;
  }
  const records = mergeRecords(NO_RECORDS, opened.rows);
  await listRecordProblems(records, { counts: { claims: 2, speakers: 1, sources: 1 } });
  for (const row of opened.rows) expect(parseRow(writeRow(row), 'again')).toEqual({ row });
}

it('mutated rows are taken or refused', async () => {
  const run = async (mutate: Mutation) => {
    const text = mutate(TEXT);
    const rows = text.filter((byte) => byte === 10).length;
    await open(new Uint8Array(gzipSync(text, { level: 1 })), text.length, rows);
  };
  await fc.assert(fc.asyncProperty(anyMutation, run), { numRuns: RUNS });
}, 60_000);

it('mutated gzip is taken or refused', async () => {
  const { file, entry } = await packSegment(ROWS);
  const run = (mutate: Mutation) => open(new Uint8Array(mutate(file)), entry.raw, entry.rows);
  await fc.assert(fc.asyncProperty(anyMutation, run), { numRuns: RUNS });
}, 60_000);

it('mutated heads, roots and signatures are taken or refused', async () => {
  const files = new Map();
  const key = await aKey();
  await publishTo(files, PACK, { key });
  const head = await publishTo(files, { ...PACK, version: 2, claims: [] }, { key });
  const run = (mutate: Mutation) => {
    const parsed = parseHead(mutate(writeHead(head)));
    if ('head' in parsed) chooseSegments(parsed.head, { version: 1, keyId: head.keyId });
    else for (const problem of parsed.problems) expect(problem).toMatch(/^head\.json/);
    parseRoot(mutate(files.get('root/1.json')), 'root/1.json');
    parseSignatures(mutate(files.get('head.json.sig')));
  };
  fc.assert(fc.property(anyMutation, run), { numRuns: RUNS });
}, 60_000);

it('mutated documents are taken or refused', () => {
  const document = readFileSync('public/packs/demo.pack.json');
  const run = (mutate: Mutation) => {
    const parsed = parsePack(new TextDecoder().decode(mutate(document)));
    if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0);
  };
  fc.assert(fc.property(anyMutation, run), { numRuns: RUNS });
}, 60_000);
