// Finds a browser, or installs one where that needs no question: Debian and Ubuntu, as root or with sudo that asks nothing.
import { spawnSync } from 'node:child_process';
import { findChrome, findFirefox } from './find-browsers.mjs';
import { say } from './project.mjs';

const BROWSERS = {
  chrome: {
    find: findChrome,
    debian: ['chromium', 'fonts-liberation'],
    variable: 'CHROME_PATH',
    names: 'Chrome, Chromium, Edge or Brave',
    install: {
      darwin: 'brew install --cask google-chrome',
      win32: 'winget install Google.Chrome',
      linux: "your system's package chromium (or Google Chrome)",
    },
  },
  firefox: {
    find: findFirefox,
    debian: ['firefox-esr', 'fonts-liberation'],
    variable: 'FIREFOX_PATH',
    names: 'Firefox (146 or newer)',
    install: {
      darwin: 'brew install --cask firefox',
      win32: 'winget install Mozilla.Firefox',
      linux: "your system's package firefox or firefox-esr",
    },
  },
};

/**
 * The path of a browser to run; throws with what to do when there is none and none can be installed.
 * @param {'chrome' | 'firefox'} name
 * @returns {string}
 */
export function ensureBrowser(name) {
  const { find, debian, variable } = BROWSERS[name];
  const found = find();
  if (found) return found;
  if (process.env[variable])
    throw new Error(`${variable} is ${process.env[variable]}: not a program`);
  if (installWithApt(debian)) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(whatToDo(BROWSERS[name]));
}

function installWithApt(packages) {
  const apt = aptCommand();
  if (!apt) return false;
  say(
    `No browser found: installing ${packages.join(' ')} (${apt.join(' ')}, once; about half a minute)`,
  );
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every((words) => {
    const [command, ...rest] = [...apt, ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 2, 2], env });
    return status === 0;
  });
}

/** How to call apt-get without being asked for a password, or `null`. */
function aptCommand() {
  const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || !runs('apt-get', '--version')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return runs('sudo', '-n', 'true')
    ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get']
    : null;
}

function whatToDo({ names, install, debian, variable }) {
  const how = install[process.platform] ?? install.linux;
  return (
    `No ${names} found on this machine. Install one (${how}; on Debian: apt-get install ${debian[0]}), ` +
    `or set ${variable} to the program.`
  );
}
