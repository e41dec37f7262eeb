import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { describeVerdicts } from '../../../scripts/pack/describe-verdicts.ts';
import { validate } from '../../../scripts/pack/validate.ts';
import { listVerdicts, verdicts } from '../../../scripts/pack/verdicts.ts';
import { UsageError } from '../../../scripts/usage-error.ts';
import {
  aClaim,
  aDate,
  aDocument,
  anEvidence,
  aPack,
  aSource,
  aSourceFrom,
} from '../../builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What a command prints, and what it ends with when that is not good. */
async function run(command: typeof validate, ...args: string[]) {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(`${line}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await command.run(args);
    return { printed: lines.join(''), problem: '', code: 0 };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { printed: lines.join(''), problem: error.message, code: error.exitCode };
  } finally {
    vi.restoreAllMocks();
  }
}

describe('npm run pack -- validate', () => {
  it('says of good documents what they hold, packed ones too', async () => {
    const text = JSON.stringify(aDocument({ claims: [{ id: 'c', text: 'T' }] }));
    const files = [aFile('good.pack.json', text), aFile('good.pack.json.gz', gzipSync(text))];
    const { printed, code } = await run(validate, ...files);
    expect(code).toBe(0);
    for (const file of files)
      expect(printed).toContain(
        `${file}: good. example.org/gate, version 1: 1 claims, 0 speakers, 0 sources\n`,
      );
  });

  it('names file, record, field and what was expected, of every problem in every file', async () => {
    const one = aFile('one.pack.json', JSON.stringify(aDocument({ claims: [{ id: 'c' }] })));
    const two = aFile('two.pack.json', '{');
    const { problem, code } = await run(validate, one, two);
    expect(code).toBe(1);
    expect(problem).toContain(`${one}: claim "c" text: missing; expected text`);
    expect(problem).toContain(`${two}: document: not JSON`);
  });

  it('goes on after a bad file', async () => {
    const bad = aFile('bad.pack.json', 'no');
    const good = aFile('fine.pack.json', JSON.stringify(aDocument()));
    const { printed, code } = await run(validate, bad, good);
    expect([code, printed]).toEqual([1, expect.stringContaining(`${good}: good`)]);
  });

  it('does not read a file of 200 MB', async () => {
    const file = aFile('large.pack.json', '');
    truncateSync(file, 200 * 1024 * 1024);
    expect(await run(validate, file)).toMatchObject({
      code: 1,
      problem: `${file}: document: 200 MB; expected at most 64 MB`,
    });
  });

  it.each([
    ['a file that is not there', 'none.pack.json', 'file: not found; expected a pack document'],
    ['a folder', '.', 'file: found a folder; expected a pack document'],
  ])('tells of %s', async (_, name, problem) => {
    const file = join(folder, name);
    expect(await run(validate, file)).toMatchObject({ code: 1, problem: `${file}: ${problem}` });
  });

  it.each([
    ['no file', [], 'No file given.'],
    ['an unknown option', ['--strict'], "Unknown option '--strict'"],
  ])('explains itself when given %s', async (_, args, problem) => {
    const answer = await run(validate, ...args);
    expect(answer.code).toBe(2);
    expect(answer.problem).toContain(problem);
    expect(answer.problem).toContain('npm run pack -- validate FILE…');
  });
});

const GATE = aPack({
  sources: [
    aSource({ id: 'courier' }),
    aSourceFrom('courier', 'syndicated', { id: 'copy' }),
    aSource({ id: 'herald' }),
    aSource({ id: 'blog' }),
  ],
  claims: [
    aClaim({
      id: 'reopened',
      values: [aDate('2026-08-23')],
      evidence: [
        anEvidence({ source: 'courier', values: [aDate('2026-08-23')] }),
        anEvidence({ source: 'copy' }),
        anEvidence({ source: 'herald', stance: 'disputes', values: [aDate('2026-08-09')] }),
        anEvidence({ source: 'blog', stance: 'refers' }),
      ],
    }),
    aClaim({
      id: 'shut-within-an-hour',
      primary: 'shared',
      evidence: [anEvidence({ source: 'courier' }), anEvidence({ source: 'herald' })],
    }),
    aClaim({ id: 'unheard-of' }),
  ],
});

describe('npm run pack -- verdicts', () => {
  it('prints with --json one line a claim', async () => {
    const file = aFile('gate.pack.json', JSON.stringify(GATE));
    const { printed, code } = await run(verdicts, file, '--json');
    expect(code).toBe(0);
    expect(
      printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        claimId: 'reopened',
        verdict: 'conflicting',
        pages: 4,
        origins: 2,
        conflicts: [{ field: 'date', values: ['2026-08-23', '2026-08-09'] }],
      },
      {
        claimId: 'shut-within-an-hour',
        verdict: 'corroborated',
        pages: 2,
        origins: 2,
        primary: 'shared',
        conflicts: [],
      },
      { claimId: 'unheard-of', verdict: 'single-source', pages: 0, origins: 0, conflicts: [] },
    ]);
  });

  it('prints a table for people', () => {
    expect(describeVerdicts(listVerdicts(GATE)).join('\n')).toBe(
      `
claim                verdict        pages  origins  remarks
reopened             conflicting    4      2        date: 2026-08-23 or 2026-08-09
shut-within-an-hour  corroborated   2      2        one shared statement
unheard-of           single-source  0      0

3 claims: 1 conflicting, 1 corroborated, 1 single-source`.trimStart(),
    );
  });

  it('counts an origin that only denies, and none that only refers', () => {
    const denied = aPack({
      sources: [aSource({ id: 'courier' }), aSource({ id: 'herald' })],
      claims: [
        aClaim({
          evidence: [
            anEvidence({ source: 'courier', stance: 'disputes' }),
            anEvidence({ source: 'herald', stance: 'refers' }),
          ],
        }),
      ],
    });
    expect(listVerdicts(denied)).toMatchObject([{ verdict: 'conflicting', pages: 2, origins: 1 }]);
  });

  it('names the problems of a bad document', async () => {
    const file = aFile('broken.pack.json', JSON.stringify(aDocument({ claims: 3 })));
    expect(await run(verdicts, file)).toMatchObject({
      code: 1,
      problem: `${file}: document claims: found 3; expected a list`,
    });
  });

  it.each([
    ['no file', ['--json'], 'No file given.'],
    ['two files', ['a', 'b'], 'Expected one file, found 2.'],
    ['an unknown option', ['a', '--csv'], "Unknown option '--csv'"],
  ])('explains itself when given %s', async (_, args, problem) => {
    const answer = await run(verdicts, ...args);
    expect(answer.code).toBe(2);
    expect(answer.problem).toContain(problem);
    expect(answer.problem).toContain('npm run pack -- verdicts FILE [--json]');
  });
});

describe('npm run pack', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'pack.ts', ...args], { encoding: 'utf8' });

  it('tells its commands when asked', { timeout: 60_000 }, () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/validate FILE…\n.*checks.*\n.*verdicts FILE/);
  });

  it('tells them also to who gives none or another', { timeout: 60_000 }, () => {
    for (const [args, problem] of [
      [[], 'No command given.'],
      [['constructor'], 'No command "constructor".'],
    ] as const) {
      const { status, stderr } = run(...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining(problem)]);
      expect(stderr).toContain('validate FILE…');
    }
  });
});
