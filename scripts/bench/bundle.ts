import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

import { ROOT } from '../project.mjs';

/** Bundles programs of this folder as they are shipped; they go with the process. */
export async function bundle(
  names: readonly string[],
  target: 'node' | 'browser',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of names)
    await build({
      configFile: false,
      logLevel: 'error',
      root: ROOT,
      publicDir: false,
      ...(target === 'node' && { ssr: { noExternal: true } }),
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'esnext',
        ...(target === 'node' && { ssr: true }),
        rollupOptions: {
          input: join(ROOT, 'scripts/bench', `${name}.ts`),
          output: { entryFileNames: `${name}.js`, format: 'es', codeSplitting: false },
        },
      },
    });
  return folder;
}
