// Where this machine keeps its browsers. Needs Node alone.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const CHROMES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'brave-browser',
  ],
};
const FIREFOXES = {
  darwin: ['Firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
  linux: ['firefox-esr', 'firefox'],
};

/** Where a Chrome, Chromium, Edge or Brave is, or `undefined`. `CHROME_PATH` wins. */
export const findChrome = (env = process.env, platform = process.platform) =>
  find(env.CHROME_PATH, CHROMES, env, platform);

/** Where a Firefox is, or `undefined`. `FIREFOX_PATH` wins. */
export const findFirefox = (env = process.env, platform = process.platform) =>
  find(env.FIREFOX_PATH, FIREFOXES, env, platform);

function find(chosen, names, env, platform) {
  if (chosen) return isRunnable(chosen) ? chosen : undefined;
  if (platform === 'darwin') return macPaths(names.darwin).find(isRunnable);
  if (platform === 'win32') return windowsPaths(names.win32, env).find(isRunnable);
  return linuxPaths(names.linux, env).find(isRunnable);
}

function macPaths(apps) {
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return apps.flatMap((app) =>
    folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', binaryOf(app))),
  );
}

const binaryOf = (app) => (app === 'Firefox' ? 'firefox' : app);

function windowsPaths(tails, env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return tails.flatMap((tail) => folders.map((folder) => join(folder, tail)));
}

function linuxPaths(names, env) {
  const path = (env.PATH ?? '').split(delimiter);
  const folders = [...path, '/usr/bin', '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us to run
  }
}
