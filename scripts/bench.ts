/** `npm run bench`: how fast and how large the match engine is, beside others on the same work; writes docs/benchmarks.*. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { measureBrowser } from './bench/extension.ts';
import { measureInNode } from './bench/in-node.ts';
import { drawGrowth } from './bench/plot.ts';
import { type Benchmarks, toMarkdown } from './bench/report.ts';
import { FULL, QUICK } from './bench/sizes.ts';
import { ROOT, say } from './project.mjs';

const quick = process.argv.includes('--quick');
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
