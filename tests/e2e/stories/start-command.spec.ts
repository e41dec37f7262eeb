import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { test } from '../story.ts';

const GATE = {
  format: 'annotation-pack/1',
  id: 'example.org/gate',
  title: 'Sedge Gate',
  version: 1,
  claims: [{ id: 'reopened', text: 'The Sedge Gate reopened.' }],
};

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(kind: 'chromium' | 'firefox', ...args: string[]): Promise<Ended> {
  const browser = kind === 'firefox' ? ['--browser', 'firefox'] : [];
  const child = spawn(process.execPath, ['scripts/start.mjs', '--headless', ...browser, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

test('npm start -- --headless --json tells what is known on the demo article, and saves pictures', async ({
  kind,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-pictures-'));
  const { code, stdout, stderr } = await start(kind, '--json', '--screenshot', folder);
  expect(code, stderr).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ state: 'read', conflicts: 2, copyOf: null });
  expect(report.title).toContain('Storm gate');
  expect(
    new Set(report.claims.map(({ claimId }: { claimId: string }) => claimId)).size,
  ).toBeGreaterThanOrEqual(9);
  expect(readdirSync(folder).sort()).toEqual(['velmouth.png', 'velmouth.popup.png']);
  rmSync(folder, { recursive: true });
});

test('npm start -- --headless adds a pack, says which page could not be opened and ends with 1', async ({
  kind,
}) => {
  const missing = 'http://127.0.0.1:1/';
  const folder = mkdtempSync(join(tmpdir(), 'second-source-pack-'));
  const pack = join(folder, 'gate.pack.json');
  writeFileSync(pack, JSON.stringify(GATE));
  const { code, stdout, stderr } = await start(kind, '--pack', pack, '--url', missing);
  rmSync(folder, { recursive: true });
  expect(stderr).toContain('Added example.org/gate: 1 claims');
  expect(stdout).toContain(`${missing}: could not be opened`);
  expect(code).toBe(1);
});

test('npm start -- --pack refuses a broken pack with all its problems', async ({ kind }) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-pack-'));
  const pack = join(folder, 'broken.pack.json');
  writeFileSync(pack, JSON.stringify({ format: 'annotation-pack/1', claims: [{ id: 'a' }] }));
  const { code, stdout, stderr } = await start(kind, '--pack', pack);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/was refused:.*title.*text/s);
  rmSync(folder, { recursive: true });
});
