// A copy of a build to which the browser grants host access without asking: for `npm start` and the end-to-end tests.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies a built extension to `<folder>-granted`, its optional host permissions moved to the required ones.
 * @param {string} folder
 * @returns {string} the copy
 */
export function grantAccess(folder) {
  const granted = `${folder}-granted`;
  rmSync(granted, { recursive: true, force: true, maxRetries: 5 });
  cpSync(folder, granted, { recursive: true });
  const path = join(granted, 'manifest.json');
  const { optional_host_permissions: optional = [], ...manifest } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const origins = new Set([...(manifest.host_permissions ?? []), ...optional]);
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...origins] }));
  return granted;
}
