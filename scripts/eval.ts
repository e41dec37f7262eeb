/** `npm run eval`: how well claims are found, on data of others (when at hand) and on a set of our own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateAblation } from './eval/ablation.ts';
import { evaluateAcceptance } from './eval/acceptance.ts';
import { evaluateArticles } from './eval/articles.ts';
import { evaluateOwnSet } from './eval/own-set.ts';
import { type Section, toMarkdown } from './eval/report.ts';
import { evaluateRetrieval } from './eval/retrieval.ts';
import { evaluateSpeakers } from './eval/speakers.ts';
import { trainModel } from './eval/train.ts';
import { ROOT } from './project.mjs';

const SECTIONS: Record<string, () => Section> = {
  articles: evaluateArticles,
  tune: () => evaluateOwnSet('tune'),
  held: () => evaluateOwnSet('held'),
  retrieval: evaluateRetrieval,
  acceptance: evaluateAcceptance,
  ablation: evaluateAblation,
  speakers: evaluateSpeakers,
};

const wanted = process.argv.slice(2);
if (wanted.includes('--train')) {
  console.log(trainModel());
  process.exit();
}
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Sections: ${Object.keys(SECTIONS).join(', ')}`);
  process.exit(2);
}
const sections = Object.entries(SECTIONS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([, evaluate]) => evaluate());
const report = toMarkdown(sections);
console.log(report);
if (wanted.length === 0) writeFileSync(join(ROOT, 'docs/evaluation.md'), toDocument(report));

function toDocument(tables: string): string {
  return `# How well claims are found
Written by \`npm run eval\`. The data sets are other people's and not part of this project; the set of our own lies in \`tests/fixtures/evaluation\`.

${tables}
`;
}
