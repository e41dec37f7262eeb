// `node scripts/run.mjs annotate.ts ARGS…`: runs a TypeScript program of this folder on a clone of any state.
// Input, output and exit code are the program's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { fail, ROOT } from './project.mjs';

const [program, ...args] = process.argv.slice(2);
const file = join(ROOT, 'scripts', program ?? '');
if (!program || !existsSync(file)) fail(`usage: node scripts/run.mjs PROGRAM.ts ARGUMENT…`);

ensureInstalled();
const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
const child = spawn(process.execPath, ['--import', tsx, file, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
