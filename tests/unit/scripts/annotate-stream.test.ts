// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { readLines } from '../../../scripts/annotate/read-lines.ts';
import { aDocument } from '../../builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'stream-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PACK = join(folder, 'gate.pack.json');
writeFileSync(
  PACK,
  JSON.stringify(
    aDocument({
      claims: [
        { id: 'gate', text: 'The Sedge Gate reopened.', must: [['Sedge Gate'], ['reopened']] },
      ],
    }),
  ),
);
const SAID = 'On Monday the Sedge Gate reopened to small craft.';

/** The program as people run it, without npm in between. */
const start = (...args: string[]) =>
  spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/annotate.ts', '--pack', PACK, '--json', ...args, '-'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );

/** What the program prints for an input, line by line. */
async function annotate(input: string, ...args: string[]) {
  const program = start(...args);
  const out: Buffer[] = [];
  const problems: Buffer[] = [];
  program.stdout.on('data', (chunk) => out.push(chunk));
  program.stderr.on('data', (chunk) => problems.push(chunk));
  program.stdin.end(input);
  const [code] = await once(program, 'close');
  const lines = Buffer.concat(out).toString().split('\n').filter(Boolean);
  return {
    code,
    answers: lines.map((line) => JSON.parse(line)),
    problems: Buffer.concat(problems).toString(),
  };
}

describe('npm run annotate -- -', { timeout: 60_000 }, () => {
  it('answers 2,000 pages in their order, on several threads, a broken line among them', async () => {
    const pages = Array.from({ length: 2000 }, (_, id) =>
      JSON.stringify({ id, text: id % 2 ? SAID : 'Nothing of it.'.repeat(1 + (id % 40)) }),
    );
    pages[1000] = '{"id": 1000, "text": "cut o';
    const { code, answers, problems } = await annotate(`${pages.join('\n')}\n`, '--jobs', '3');
    expect(answers.map(({ page, line }) => page ?? `line ${line}`)).toEqual(
      pages.map((_, id) => (id === 1000 ? 'line 1001' : String(id))),
    );
    expect(answers[1000]).toEqual({ line: 1001, error: 'expected a JSON object' });
    expect(answers.filter(({ claims }) => claims?.length).length).toBe(1000);
    expect(problems).toContain('1 line of standard input held no page');
    expect(code).toBe(0);
  });

  it('gives the same for any number of threads', async () => {
    const input = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: SAID })).join(
      '\n',
    );
    const [one, two] = await Promise.all([
      annotate(input, '--jobs', '1'),
      annotate(input, '--jobs', '2'),
    ]);
    expect(two.answers).toEqual(one.answers);
  });

  it('answers a page before the next one comes', async () => {
    const program = start();
    program.stdin.write(`${JSON.stringify({ id: 'first', text: SAID })}\n`);
    const [answer] = await once(program.stdout, 'data');
    expect(JSON.parse(answer).page).toBe('first');
    program.stdin.end();
    await once(program, 'close');
  });

  it('reads no further while nobody takes its answers', async () => {
    const program = start('--jobs', '2');
    const line = `${JSON.stringify({ id: 'x', text: SAID.repeat(200) })}\n`;
    program.stdin.on('error', () => undefined);
    let taken = 0;
    const feed = (): void => {
      program.stdin.write(line, (error) => {
        if (error) return; // the program was ended
        taken += line.length;
        feed();
      });
    };
    feed();
    // the first answer is there and nobody takes it, so what is taken in comes to a halt
    await once(program.stdout, 'readable');
    await waitUntilStill(() => taken);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(8_000_000);
    program.kill();
    await once(program, 'close');
  });

  it('names what is wrong with a line, and its id where it has one', async () => {
    const { answers } = await annotate('[]\n\n{"id":"a"}\n{"id":"b","text":7}\n{"text":"so"}');
    expect(answers).toMatchObject([
      { line: 1, error: 'expected a JSON object' },
      { line: 3, id: 'a', error: 'expected "text" or "html" with a string' },
      { line: 4, id: 'b', error: 'expected "text" or "html" with a string' },
      { page: 'standard input, line 5' },
    ]);
  });
});

describe('readLines', () => {
  async function read(chunks: (string | Buffer)[], longest?: number) {
    const lists = [];
    for await (const lines of readLines(streamOf(chunks), longest)) lists.push(lines);
    return lists.flat();
  }

  it('joins what the pipe has cut, also inside a letter', async () => {
    const bytes = Buffer.from('“one”\ntwo\n');
    const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(await read(chunks)).toEqual([
      { number: 1, text: '“one”' },
      { number: 2, text: 'two' },
    ]);
  });

  it('counts empty lines and leaves them out; the last line needs no end', async () => {
    expect(await read(['\n \na\r\n', '\nb'])).toEqual([
      { number: 3, text: 'a\r' },
      { number: 5, text: 'b' },
    ]);
  });

  it('does not hold a line that is too long, and goes on after it', async () => {
    expect(await read(['a\nbbbb', 'bbbb', 'bbbb', 'b\nc\n'], 5)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'c' },
    ]);
  });
});

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Resolves when a count that has begun has not changed for a second. */
async function waitUntilStill(count: () => number): Promise<void> {
  for (let last = -1; last <= 0 || last !== count(); ) {
    last = count();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
