import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { convert } from '../../../scripts/pack/convert.ts';
import { UsageError } from '../../../scripts/usage-error.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { aClaim, aPack } from '../../builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);
function aFile(name: string, content: string | Uint8Array): string {
  writeFileSync(place(name), content);
  return place(name);
}

/** What it prints, what it reports, and what it ends with. */
async function run(...args: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  const end = (problem: string, code: number) => ({
    printed: printed.join(''),
    said: said.join('\n'),
    problem,
    code,
  });
  try {
    await convert.run(args);
    return end('', 0);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return end(error.message, error.exitCode);
  } finally {
    vi.restoreAllMocks();
  }
}

const REVIEWS = [
  {
    '@type': 'ClaimReview',
    claimReviewed: 'The gate is shut.',
    url: 'https://a.example/1',
    image: 'x',
  },
  { '@type': 'ClaimReview', url: 'https://a.example/2' },
];
const PACK = aPack({ claims: [aClaim(), aClaim({ id: 'b', text: 'The dam holds.' })] });

describe('npm run pack -- convert', () => {
  it('makes a pack of reviews and says what it could not take', async () => {
    const file = aFile('reviews.json', JSON.stringify(REVIEWS));
    const { printed, said, code } = await run(file, '--license', 'CC0-1.0', '--publisher', 'Us');
    expect(code).toBe(0);
    expect(parsePack(printed)).toMatchObject({
      pack: {
        id: 'import/reviews',
        title: 'reviews',
        license: 'CC0-1.0',
        publisher: { name: 'Us' },
        claims: [{ text: 'The gate is shut.' }],
      },
    });
    expect(said).toBe(
      `${file}: claimreview, 1 records taken, 1 skipped\n1 claims, 0 speakers, 1 sources\nnot kept: image (1)\n${file}: record 2 claimReviewed: missing; expected the claim in words`,
    );
  });

  it('writes pack and report to files; packed input is unpacked', async () => {
    const file = aFile('reviews.json.gz', gzipSync(JSON.stringify(REVIEWS)));
    const out = place('out.pack.json');
    const report = place('report.txt');
    const { printed } = await run(file, '--from', 'claimreview', '--out', out, '--report', report);
    expect(printed).toBe('');
    expect(parsePack(readFileSync(out, 'utf8'))).toHaveProperty('pack.claims.length', 1);
    expect(readFileSync(report, 'utf8')).toContain('record 2 claimReviewed: missing');
  });

  it.each(['csv', 'w3c'])('writes %s that it reads again', async (format) => {
    const file = aFile('gate.pack.json', writeDocument(PACK));
    const there = await run(file, '--to', format);
    const back = await run(
      aFile(`gate.${format}`, there.printed),
      '--id',
      PACK.id,
      '--title',
      PACK.title,
    );
    expect(parsePack(back.printed)).toEqual({ pack: PACK });
  });

  it('writes Markdown, and says what it leaves out', async () => {
    const claims = [aClaim({ must: [['gate']] })];
    const file = aFile('gate.pack.json', writeDocument(aPack({ claims })));
    const { printed, said } = await run(file, '--to', 'markdown');
    expect(printed).toContain('# Sedge Gate');
    expect(said).toBe('markdown has no place for claims.must (1)');
  });

  it('takes columns as it is told', async () => {
    const file = aFile('table.csv', 'What;Where\nThe gate is shut.;https://a.example/1\n');
    const { printed } = await run(file, '--column', 'What=text', '--column', 'Where=source_url');
    expect(parsePack(printed)).toMatchObject({ pack: { claims: [{ text: 'The gate is shut.' }] } });
  });

  it.each([
    [
      'an unknown column',
      ['--column', 'Nowhere=text'],
      'columns: no "Nowhere"; found What, Where',
      1,
    ],
    [
      'an unknown field',
      ['--column', 'What=claim'],
      '--column: found "claim"; expected claim_id, text',
      2,
    ],
    ['no column for the claim', [], 'columns: none holds the claim', 1],
    [
      'an unknown format',
      ['--to', 'pdf'],
      '--to: found "pdf"; expected pack, w3c, csv, markdown',
      2,
    ],
    ['a wrong format', ['--from', 'w3c'], 'document: not JSON', 1],
  ])('refuses %s', async (_, args, problem, code) => {
    const file = aFile('table.csv', 'What;Where\nThe gate is shut.;https://a.example/1\n');
    const answer = await run(file, ...args);
    expect([answer.code, answer.problem]).toEqual([code, expect.stringContaining(problem)]);
    expect(answer.printed).toBe('');
  });

  it.each([
    ['nothing', '', 'document: found nothing; expected an annotation pack, ClaimReview'],
    ['a page', '<html>', 'document: found "<html>"; expected'],
    ['no text', new Uint8Array([0xff, 0x00, 0xc3]), 'document: not text; expected UTF-8'],
    [
      'half an archive',
      gzipSync('x'.repeat(9_999)).subarray(0, 20),
      'document: damaged; expected a whole gzip file',
    ],
    ['a document with problems', '{"format":"annotation-pack/1"}', 'document claims: missing'],
  ])('refuses %s', async (_, content, problem) => {
    const file = aFile('odd.json', content);
    const answer = await run(file);
    expect([answer.code, answer.problem]).toEqual([
      1,
      expect.stringContaining(`${file}: ${problem}`),
    ]);
  });

  it('tells of a file that is not there', async () => {
    expect(await run(place('none.json'))).toMatchObject({
      code: 1,
      problem: `${place('none.json')}: file: not found; expected a file`,
    });
  });
});
