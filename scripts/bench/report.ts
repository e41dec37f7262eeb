import type { BrowserTimes } from './extension.ts';
import type { NodeTimes, Peer } from './in-node.ts';
import type { PackKind } from './make-pack.ts';
import { BUDGETED } from './sizes.ts';

export type Benchmarks = NodeTimes & { browser: BrowserTimes };

const PEER_NAMES: Record<Peer, string> = {
  minisearch: 'MiniSearch 7 (claims: nearest 24 of each sentence)',
  ahocorasick: 'ahocorasick 1.0 (names, word for word)',
  regexp: 'one RegExp of all names (word for word)',
};

export const toMarkdown = (results: Benchmarks): string =>
  [
    '# Benchmarks',
    'Written by `npm run bench`; `--quick` runs the small sizes and writes nothing. The packs and pages are made by program: words as frequent as in a language, claims of about 12 words with a name, every other one with three concept groups of eight entries (“plain” packs, as feeds of fact checks are, have none), one and a half names for each claim, 150,000 at most. Ours finds, decides and compares; the peers only look up.',
    `Machine: ${results.machine}; ${results.browser.product}. Other work on the machine makes all times longer, the ratios hardly.`,
    '![Time for a page by size of the pack](benchmarks.svg)',
    '## Budgets',
    listBudgets(results),
    '## In Node',
    listEngine(results),
    '## In the worker of an extension, Chromium',
    listWorkers(results.browser),
    '## Peers on the same packs and pages',
    'Times for a page of 10,000 words. “–”: not within a minute, or not within 4 GB. MiniSearch is asked 30 sentences; the rest of the page is reckoned from these; against it stands all of our work, claims, names and quotations. Those that look up names find them word for word in the text as it is; against them stands our finding of names with sentences, words, surnames, titles and spellings.',
    listPeers(results),
    '## Marks in a page',
    listMarks(results.browser),
  ].join('\n\n');

export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const ms = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
const mb = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 2 ** 20).toFixed(1)} MB`;
const groups = ({ kind }: { kind: PackKind }): string => (kind === 'plain' ? 'none' : 'half');
const times = (ratio: number): string =>
  ratio >= 10 ? `${Math.round(ratio)} ×` : `${ratio.toFixed(ratio < 1 ? 2 : 1)} ×`;

function listBudgets({ engine, browser }: Benchmarks): string {
  const reached = KINDS.map((kind) => {
    const isIt = (one: { claims: number; kind: PackKind }) =>
      one.claims === BUDGETED.claims && one.kind === kind;
    return listReached(engine.find(isIt), browser.workers.find(isIt));
  });
  return table(
    [
      '100,000 claims, 150,000 names, page of 10,000 words',
      'budget',
      'every other claim with groups',
      'no groups',
    ],
    [
      ...BUDGETS.map(([name, budget], i) => [
        name,
        budget,
        ...reached.map((values) => values[i] ?? '–'),
      ]),
      ['paint 3,000 highlights', '≤ 20 ms', ms(browser.marks.ours), ''],
    ],
  );
}

const KINDS: readonly PackKind[] = ['grouped', 'plain'];

/** What is measured, and what was asked for. */
const BUDGETS: readonly [name: string, budget: string][] = [
  ['match, warm, in the worker', '≤ 50 ms'],
  ['match, worker just woken', '≤ 150 ms'],
  ['load the index from IndexedDB', '≤ 100 ms'],
  ['read the records that the page needs', ''],
  ['whole answer of a worker that was stopped: start, load, match, records, messages', ''],
  ['index', '≤ 30 MB'],
  ['heap of the worker, index included', '≤ 64 MB'],
  ['compile, in the worker from what is stored', '≤ 3 s'],
  ['longest stretch meanwhile', '≤ 50 ms'],
  ['document', ''],
  ['import it in the worker: read, check, store, compile', '≤ 5 s'],
  ['longest stretch meanwhile', '≤ 50 ms'],
];

/** In the order of {@link BUDGETS}. */
function listReached(
  node: NodeTimes['engine'][number] | undefined,
  worker: BrowserTimes['workers'][number] | undefined,
): string[] {
  const isPage = ({ words }: { words: number }) => words === BUDGETED.words;
  const [cold, warm] = [worker?.cold.find(isPage), worker?.warm.find(isPage)];
  return [
    ms(warm?.warm),
    ms(cold?.match),
    ms(cold?.load),
    ms(cold?.records),
    ms(cold?.answer),
    mb(node?.indexBytes),
    mb(worker?.heap),
    ms(worker?.compile),
    ms(worker?.compileLongest),
    mb(worker?.bytes),
    ms(worker?.importPack),
    ms(worker?.importLongest),
  ];
}

function listEngine({ engine }: Benchmarks): string {
  const sizes = engine[0]?.matches.map(({ words }) => words) ?? [];
  return table(
    [
      'claims',
      'groups',
      'names',
      'compile',
      'longest step',
      'open',
      'index',
      ...sizes.map((n) => `${n} words, first / warm`),
    ],
    engine.map((one) => [
      one.claims,
      groups(one),
      one.names,
      ms(one.compile),
      ms(one.longest),
      ms(one.open),
      mb(one.indexBytes),
      ...one.matches.map(({ first, warm }) => `${ms(first)} / ${ms(warm)}`),
    ]),
  );
}

function listWorkers({ workers }: BrowserTimes): string {
  const sizes = workers[0]?.cold.map(({ words }) => words) ?? [];
  return table(
    [
      'claims',
      'groups',
      'importing',
      'longest stretch',
      'compile',
      'longest stretch',
      'heap',
      'load',
      ...sizes.map((n) => `${n} words, woken / warm`),
    ],
    workers.map((one) => [
      one.claims,
      groups(one),
      ms(one.importPack),
      ms(one.importLongest),
      ms(one.compile),
      ms(one.compileLongest),
      mb(one.heap),
      ms(Math.min(...one.cold.map(({ load }) => load))),
      ...one.cold.map(({ answer }, i) => `${ms(answer)} / ${ms(one.warm[i]?.warm)}`),
    ]),
  );
}

function listPeers({ engine, peers }: Benchmarks): string {
  const rows = (Object.keys(peers) as Peer[]).flatMap((peer) =>
    peers[peer].map((one, i) => {
      const ours = engine[i];
      const page = one?.matches.find(({ words }) => words === BUDGETED.words);
      const our = ours?.matches.find(({ words }) => words === BUDGETED.words);
      return [
        PEER_NAMES[peer],
        `${ours?.claims} / ${ours?.names}`,
        ms(one?.build),
        ms(page?.ms),
        ms(peer === 'minisearch' ? our?.warm : our?.names),
        page && our ? times(page.ms / (peer === 'minisearch' ? our.warm : our.names)) : '–',
        mb(one?.heap),
        mb(ours?.indexBytes),
      ];
    }),
  );
  return table(
    [
      'peer',
      'claims / names',
      'builds in',
      'page',
      'ours, the same part',
      'peer takes',
      'its heap',
      'our index',
    ],
    rows,
  );
}

const listMarks = ({ marks: { count, ours, markJs } }: BrowserTimes): string =>
  table(
    ['find and mark in a page, until it is laid out', 'time', 'ratio'],
    [
      [`our highlights, ${count}`, ms(ours), ''],
      [`mark.js 8, ${count} elements around words`, ms(markJs), times(markJs / ours)],
    ],
  );
