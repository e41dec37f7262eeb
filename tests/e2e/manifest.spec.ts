import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

import { permissionsOf, readmePermissions } from '../readme-permissions.ts';

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));

  // the build tool adds hosts by itself for some kinds of content script
  test(`${build} asks for what the README lists, and for nothing else`, () => {
    expect(permissionsOf(manifest)).toEqual(readmePermissions());
  });

  test(`${build} shows nothing of the extension to pages and runs no code from elsewhere`, () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]); // registered for the allowed sites only
    const policy = manifest.content_security_policy?.extension_pages ?? "script-src 'self'";
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });
}
