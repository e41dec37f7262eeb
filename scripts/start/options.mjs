// What `npm start` may be told.
import { parseArgs } from 'node:util';

export const USAGE = `npm start [-- OPTION…]
  --url URL…            open these pages instead of the demo article (also paths of HTML files)
  --pack FILE           add a pack; may be given several times
  --browser firefox     use Firefox instead of Chrome, Chromium, Edge or Brave
  --headless            show no window: visit the pages, print one line for each, and end
  --json                with --headless: print a JSON object for each page instead
  --screenshot DIR      with --headless: save pictures of each page and of its popup
  --help`;

/**
 * @typedef {{ pages: string[], packs: string[], browser: 'chrome' | 'firefox', headless: boolean, json: boolean, screenshots: string | null, help: boolean }} Options
 * @param {string[]} args
 * @returns {{ options?: Options, problem?: string }}
 */
export function parseOptions(args) {
  const own = args[0] === '--' ? args.slice(1) : args; // some package managers hand it on
  let parsed;
  try {
    parsed = parseArgs({ args: own, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return { problem: error.message }; // an unknown option, or a value that is missing
  }
  const {
    url = [],
    pack = [],
    browser = 'chrome',
    headless,
    json,
    screenshot,
    help,
  } = parsed.values;
  if (browser !== 'chrome' && browser !== 'firefox')
    return { problem: `--browser is chrome or firefox, not ${browser}` };
  return {
    options: {
      pages: [...url, ...parsed.positionals], // the words after `--url A` are pages too
      packs: pack,
      browser,
      headless: Boolean(headless || json || screenshot),
      json: Boolean(json),
      screenshots: screenshot ?? null,
      help: Boolean(help),
    },
  };
}

const OPTIONS = {
  url: { type: 'string', multiple: true },
  pack: { type: 'string', multiple: true },
  browser: { type: 'string' },
  headless: { type: 'boolean' },
  json: { type: 'boolean' },
  screenshot: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};
