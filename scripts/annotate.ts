/** `npm run annotate`: finds known claims and speakers in text and HTML files, with the engine of the extension. */
import { parseArgs } from 'node:util';

import { compileIndex } from '../utils/match/compile-index.ts';
import { openIndex } from '../utils/match/open-index.ts';
import { annotatePage } from './annotate/annotate-page.ts';
import { describePage } from './annotate/describe-page.ts';
import { readPacks } from './annotate/read-packs.ts';
import { readPages } from './annotate/read-pages.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `npm run annotate -- --pack FILE [--pack FILE…] [--json] [--date YYYY-MM-DD] [--lines] [--candidates K] FILE…
  FILE        .txt or .html; - reads JSON lines {"id","text"|"html","date"?} from standard input
  --pack      an annotation pack, .pack.json or .pack.json.gz; give several by repeating it
  --json      one JSON object a page instead of a readable list
  --date      when the pages were published, for dates without a year
  --lines     every line of a file is a page of its own
  --candidates K  adds the K nearest claims for the whole page, accepted or not`;

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

async function main(): Promise<void> {
  const options = readOptions();
  const index = openIndex(compileIndex(await readPacks(options.packs)));
  if (!index) throw new Error('An index compiled just now could not be opened');
  const print = options.json ? JSON.stringify : describePage;
  for await (const page of readPages(options.files, options))
    await write(`${print(annotatePage(index, page, options))}\n`);
}

/** Waits while the reader of our output is slow, so that a long stream does not pile up in memory. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function readOptions() {
  const { values, positionals } = parse();
  if (values.help) throw new UsageError(USAGE, 0);
  const candidates = Number(values.candidates ?? 0);
  if (!Number.isInteger(candidates) || candidates < 0)
    throw new UsageError(`--candidates: expected a whole number, found "${values.candidates}"`);
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
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
