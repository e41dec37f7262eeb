/** `npm run bench`: how fast and how large the match engine is, beside others on the same work; writes docs/benchmarks.*; `-- hosting`: what a followed pack costs its host, docs/hosting.*. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { measureBrowser } from './bench/extension.ts';
import { FULL_HOSTING, measureHosting, QUICK_HOSTING } from './bench/hosting.ts';
import { describeHosting, drawHosting } from './bench/hosting-report.ts';
import { describeMachine, measureInNode } from './bench/in-node.ts';
import { drawGrowth } from './bench/plot.ts';
import { type Benchmarks, toMarkdown } from './bench/report.ts';
import { FULL, QUICK } from './bench/sizes.ts';
import { ROOT, say } from './project.mjs';

const quick = process.argv.includes('--quick');
if (process.argv.includes('hosting')) await benchHosting();
else await benchEngine();

async function benchEngine(): Promise<void> {
  const sizes = quick ? QUICK : FULL;
  const results: Benchmarks = {
    ...(await measureInNode(sizes, say)),
    browser: await measureBrowser(sizes, say),
  };
  const markdown = toMarkdown(results);
  process.stdout.write(`${markdown}\n`);
  if (!quick) {
    writeFileSync(join(ROOT, 'docs/benchmarks.md'), `${markdown}\n`);
    writeFileSync(join(ROOT, 'docs/benchmarks.json'), `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(join(ROOT, 'docs/benchmarks.svg'), drawGrowth(results));
  }
}

async function benchHosting(): Promise<void> {
  const hostingSizes = quick ? QUICK_HOSTING : FULL_HOSTING;
  const hosting = await measureHosting(hostingSizes, say);
  const markdown = describeHosting(hosting, hostingSizes.days, describeMachine());
  process.stdout.write(`${markdown}\n`);
  if (quick) return;
  writeFileSync(join(ROOT, 'docs/hosting.md'), markdown);
  writeFileSync(join(ROOT, 'docs/hosting.json'), `${JSON.stringify(hosting, null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/hosting.svg'), drawHosting(hosting, hostingSizes.days));
}
