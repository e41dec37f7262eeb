import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { isInstalled, isNodeNewEnough } from '../../../scripts/ensure-installed.mjs';
import { findChrome, findFirefox } from '../../../scripts/find-browsers.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'second-source-ensure-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const aFolder = () => mkdtempSync(join(scratch, 'x'));

function aProject(locked: object, installed?: object) {
  const root = aFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (!installed) return root;
  mkdirSync(join(root, 'node_modules'));
  const hidden = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(hidden, JSON.stringify({ packages: installed }));
  return root;
}

describe('isInstalled', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };

  it('wants packages on a fresh clone', () => {
    expect(isInstalled(aProject(locked))).toBe(false);
  });

  it('does without optional packages of other platforms', () => {
    expect(isInstalled(aProject(locked, { 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('notices that the lock asks for another version', () => {
    expect(isInstalled(aProject(locked, { 'node_modules/a': { version: '0.9.0' } }))).toBe(false);
  });
});

it.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
  ['18.20.0', false],
])('Node %s is new enough: %s', (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough);
});

describe('findChrome and findFirefox', () => {
  const folder = aFolder();
  for (const name of ['chromium', 'firefox']) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }

  it('take the path they are given', () => {
    expect(findChrome({ CHROME_PATH: join(folder, 'chromium') })).toBe(join(folder, 'chromium'));
    expect(findFirefox({ FIREFOX_PATH: join(folder, 'firefox') })).toBe(join(folder, 'firefox'));
  });

  it('find nothing rather than another browser when that path is wrong', () => {
    expect(
      findChrome({ CHROME_PATH: join(folder, 'missing'), PATH: folder }, 'linux'),
    ).toBeUndefined();
  });

  it('look along the path on Linux', () => {
    expect(findChrome({ PATH: folder }, 'linux')).toBe(join(folder, 'chromium'));
  });
});
