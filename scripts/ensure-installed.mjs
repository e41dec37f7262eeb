// Installs the packages on a fresh clone, or again when the lock has changed. Needs Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { fail, ROOT, say } from './project.mjs';

if (argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();

export function ensureInstalled(root = ROOT) {
  if (!isNodeNewEnough(process.versions.node))
    fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  if (isInstalled(root)) return;
  say(
    'Installing the packages of package-lock.json (npm ci, once; about 300 MB, less than a minute)',
  );
  const { status, error } = npm(['ci', '--include=dev', '--no-audit', '--no-fund'], root);
  if (status === 0) return;
  fail(`npm ci did not succeed${error ? `: ${error.message}` : ''}. Run it by hand to see why.`);
}

/** Whether all that the lock asks for is there in the locked version; packages for other platforms are left out. */
export function isInstalled(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = packagesOf(hidden);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages ?? {};

/** The npm that runs us, or the one of the path; its stdout would mix with ours, so it goes to stderr. */
function npm(args, cwd) {
  const options = { cwd, stdio: ['ignore', 2, 2] };
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
