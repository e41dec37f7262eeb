// Runs one step of `npm test` after another; each ends in counts and a line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';

/** @typedef {{ counts: import('./counts.mjs').Counts, line: string }} Step */

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const PASSED = { passed: 1, failed: 0, skipped: 0 };

/**
 * A program that only succeeds or fails counts as one test.
 * @param {string} name
 * @param {string} program a path in node_modules
 * @param {string[]} args
 * @returns {Promise<Step>}
 */
export const runCheck = (name, program, args) =>
  runStep(name, async () => ((await run(program, args)) === 0 ? PASSED : FAILED));

/**
 * Whatever a step throws is its failure.
 * @param {string} name
 * @param {() => Promise<import('./counts.mjs').Counts>} count
 * @returns {Promise<Step>}
 */
export async function runStep(name, count) {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  let why = '';
  const counts = await count().catch((error) => {
    why = `: ${error.message}`;
    return FAILED;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { passed, failed, skipped } = counts;
  const line = `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed, ${skipped} skipped${why}`;
  console.log(line);
  return { counts, line };
}

/**
 * Runs a test runner that leaves a JSON report, and counts what is in it.
 * @param {string} program
 * @param {{ args: string[], reportTo(file: string): { args?: string[], env?: Record<string, string> }, toCounts(report: any): import('./counts.mjs').Counts }} options
 */
export async function countTests(program, { args, reportTo, toCounts }) {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-test-'));
  const file = join(folder, 'report.json');
  try {
    const { args: more = [], env = {} } = reportTo(file);
    const status = await run(program, [...args, ...more], env);
    const counts = toCounts(JSON.parse(readFileSync(file, 'utf8')));
    const unexplained = status !== 0 && counts.failed === 0; // it crashed after its report
    return unexplained ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    throw new Error(`no report (${error.message})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program, args, env = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}
