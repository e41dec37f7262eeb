// Builds the extension when its sources are newer than the build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, fail, ROOT, say } from './project.mjs';

const SOURCES = [
  'components',
  'entrypoints',
  'public',
  'utils',
  'package-lock.json',
  'wxt.config.ts',
];

/**
 * @param {'chrome' | 'firefox'} browser
 * @returns {string} the folder of the build
 */
export function buildIfStale(browser) {
  const folder = buildFolder(browser);
  if (!isStale(join(folder, 'manifest.json'))) return folder;
  say(`Building the extension for ${browser === 'chrome' ? 'Chromium' : 'Firefox'}`);
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', '-b', browser, '--mv3', '--level', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('The build failed; see above.');
  return folder;
}

/** The manifest is written last, so its time is the build's. */
function isStale(manifest) {
  if (!existsSync(manifest)) return true;
  const builtAt = statSync(manifest).mtimeMs;
  return SOURCES.some((source) => newestIn(join(ROOT, source)) > builtAt);
}

/** Folders count too: a file that was removed changes its folder's time. */
function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
