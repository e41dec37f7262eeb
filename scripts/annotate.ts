/** `npm run annotate`: finds known claims and speakers in text and HTML files, with the engine of the extension. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { compileIndex } from '../utils/match/compile-index.ts';
import { annotatePage } from './annotate/annotate-page.ts';
import { annotateStream } from './annotate/annotate-stream.ts';
import { describePage } from './annotate/describe-page.ts';
import { openIndexes } from './annotate/open-indexes.ts';
import { readPacks } from './annotate/read-packs.ts';
import { readPages } from './annotate/read-pages.ts';
import { type ClaimWords, toClaimWords } from './annotate/why.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `npm run annotate -- --pack FILE [--pack FILE…] [--json] [--date YYYY-MM-DD] [--lines] [--candidates K] [--explain] [--jobs N] FILE…
  FILE        .txt or .html; - reads JSON lines {"id","text"|"html","date"?} from standard input; a line that is none gets {"line","id"?,"error"}
  --pack      an annotation pack, .pack.json or .pack.json.gz; give several by repeating it
  --json      one JSON object a page instead of a readable list
  --date      when the pages were published, for dates without a year
  --lines     every line of a file is a page of its own
  --candidates K  adds the K nearest claims for the whole page, accepted or not
  --explain   why each claim was found: words that matched, values compared, denial
  --jobs N    threads that work on standard input; all cores if not given
Of HTML the article is read, shadow roots declared in it (<template shadowrootmode="open">) included. Scripts do not run: text that
a page loads later, and a <template> that a script makes a shadow root of, is not seen; nor are closed shadow roots and frames.`;

const MOST_JOBS = 256;

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

async function main(): Promise<void> {
  const options = readOptions();
  const packs = await readPacks(options.packs);
  const buffers = packs.map(compileIndex);
  const work = { ...options, explain: options.explain ? toClaimWords(packs) : null };
  for (const file of options.files)
    if (file === '-') await annotateInput(buffers, work);
    else await annotateFile(file, buffers, work);
}

async function annotateFile(file: string, buffers: ArrayBuffer[], options: Options): Promise<void> {
  const indexes = openIndexes(buffers);
  const print = options.json ? JSON.stringify : describePage;
  for await (const page of readPages(file, options))
    await write(`${print(annotatePage(indexes, page, options))}\n`);
}

async function annotateInput(indexes: ArrayBuffer[], options: Options): Promise<void> {
  const { json, date, candidates, explain, jobs } = options;
  const work = { indexes, options: { json, date, candidates, explain }, jobs, write };
  const problems = await annotateStream(process.stdin, work);
  if (problems > 0)
    console.error(
      `${problems} ${problems === 1 ? 'line' : 'lines'} of standard input held no page`,
    );
}

/** Waits while the reader of our output is slow, so that a long stream does not pile up in memory. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

type Options = Omit<ReturnType<typeof readOptions>, 'explain'> & { explain: ClaimWords | null };

function readOptions() {
  const { values, positionals } = parse();
  if (values.help) throw new UsageError(USAGE, 0);
  const candidates = Number(values.candidates ?? 0);
  if (!Number.isInteger(candidates) || candidates < 0)
    throw new UsageError(`--candidates: expected a whole number, found "${values.candidates}"`);
  const jobs = Number(values.jobs ?? availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs: expected 1 to ${MOST_JOBS}, found "${values.jobs}"`);
  if (values.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.date))
    throw new UsageError(`--date: expected YYYY-MM-DD, found "${values.date}"`);
  if (!values.pack?.length) throw new UsageError(`No pack given.\n\n${USAGE}`);
  if (positionals.length === 0) throw new UsageError(`No file given.\n\n${USAGE}`);
  return {
    packs: values.pack,
    files: positionals,
    json: values.json ?? false,
    lines: values.lines ?? false,
    date: values.date ?? null,
    candidates,
    explain: values.explain ?? false,
    jobs,
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        lines: { type: 'boolean' },
        date: { type: 'string' },
        candidates: { type: 'string' },
        explain: { type: 'boolean' },
        jobs: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
