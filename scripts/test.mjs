// `npm test`: lint, types, unit, both builds, their lint, and end-to-end in real browsers, one after another.
// A step that fails does not hide what the later ones find. Ends with one line of counts.
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { buildFolder } from './project.mjs';
import { playwrightCounts, toSummary, vitestCounts } from './test/counts.mjs';
import { countTests, runCheck, runStep } from './test/steps.mjs';

const WXT = 'wxt/bin/wxt.mjs';

ensureInstalled();
const checks = [
  await runCheck('lint', '@biomejs/biome/bin/biome', ['ci', '.']),
  await runCheck('prepare', WXT, ['prepare']),
  await runCheck('types', 'typescript/bin/tsc', ['--noEmit']),
  await runStep('unit', unit),
];
const builds = [
  await runCheck('build for Chromium', WXT, ['build']),
  await runCheck('build for Firefox', WXT, ['build', '-b', 'firefox', '--mv3']),
];
const built = builds.every(({ counts }) => counts.failed === 0);
const inBrowsers = [
  await runCheck('web-ext lint', 'web-ext/bin/web-ext.js', ['lint', '-s', buildFolder('firefox')]),
  await runStep('end-to-end', endToEnd),
];

const steps = [...checks, ...builds, ...inBrowsers];
console.log(`\n${steps.map(({ line }) => line).join('\n')}\n`);
const { line, ok } = toSummary(steps.map(({ counts }) => counts));
console.log(line);
process.exitCode = ok ? 0 : 1;

function unit() {
  return countTests('vitest/vitest.mjs', {
    args: ['run', '--reporter=dot', '--reporter=json'],
    reportTo: (file) => ({ args: [`--outputFile.json=${file}`] }),
    toCounts: vitestCounts,
  });
}

/** What cannot be run has failed: a green run has seen both browsers. */
async function endToEnd() {
  if (!built) throw new Error('not run, because the build failed');
  const browsers = { CHROME_PATH: ensureBrowser('chrome'), FIREFOX_PATH: ensureBrowser('firefox') };
  return countTests('@playwright/test/cli.js', {
    args: ['test', '--reporter=list,json'],
    reportTo: (file) => ({ env: { ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
    toCounts: playwrightCounts,
  });
}
