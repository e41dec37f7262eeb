import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

import { grantAccess } from '../../../scripts/grant-access.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'second-source-build-'));
afterAll(() => rmSync(scratch, { recursive: true }));

it('copies a build and demands the hosts it would ask for, leaving the build as it is', () => {
  const build = join(scratch, 'chrome-mv3');
  mkdirSync(build);
  const manifest = { permissions: ['storage'], optional_host_permissions: ['*://*/*'] };
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));

  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(read(grantAccess(build))).toEqual({
    permissions: ['storage'],
    host_permissions: ['*://*/*'],
  });
  expect(read(build)).toEqual(manifest);
});
