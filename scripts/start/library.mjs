// Waits for the extension's library and adds packs to it, as a reader's import would.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { askBackground, handOver } from './ask.mjs';

/**
 * Waits until the packs that ship with the extension are compiled.
 * @param {import('./browser.mjs').Tab} home
 */
export async function waitForLibrary(home, timeoutMs = 30_000) {
  const end = Date.now() + timeoutMs;
  let last = 'it did not answer';
  while (Date.now() < end) {
    const complete = await hasShippedPacks(home);
    const status = await askBackground(home, 'getLibraryStatus').catch((error) => {
      last = error.message; // the worker may not listen yet
      return null;
    });
    if (status?.kind === 'broken')
      throw new Error(`The library cannot be opened: ${status.message}`);
    if (status?.kind === 'ready' && complete) return status;
    if (status) last = JSON.stringify(status);
    await sleep(100);
  }
  throw new Error(`The library was not ready after ${timeoutMs / 1000} s: ${last}`);
}

/** They are installed one after another; a page opened too early would be compared with some of them only. */
const hasShippedPacks = (home) =>
  home.evaluate(
    `chrome.storage.local.get('shippedVersion')
      .then(({ shippedVersion }) => shippedVersion === chrome.runtime.getManifest().version)`,
  );

/**
 * Throws with all problems when the pack is refused.
 * @param {import('./browser.mjs').Tab} home
 * @param {string} file
 */
export async function importPack(home, file) {
  const outcome = await handOver(home, 'importPack', readPack(file));
  if (outcome.kind === 'installed') return outcome;
  throw new Error([`${file} was refused:`, ...outcome.problems].join('\n  '));
}

/** Throws with a sentence when there is no such file. */
export function readPack(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`${file} cannot be read (${error.code})`);
  }
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
}
