import { expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';

import config from '../wxt.config.ts';
import { permissionsOf, readmePermissions } from './readme-permissions.ts';

it.each(['chrome', 'firefox'])(
  'the README lists each permission of the %s manifest, and no other',
  async (browser) => {
    const env: ConfigEnv = { browser, command: 'build', manifestVersion: 3, mode: 'production' };
    if (typeof config.manifest !== 'function') throw new Error('the manifest is a function');
    const manifest: UserManifest = await config.manifest(env);
    expect(permissionsOf(manifest)).toEqual(readmePermissions());
  },
);
