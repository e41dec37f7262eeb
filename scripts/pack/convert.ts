import { writeFile } from 'node:fs/promises';

import type { Pack } from '../../utils/claim/pack.ts';
import { ALL_CSV_FIELDS, type CsvField } from '../../utils/pack/interchange/csv-fields.ts';
import type { DraftHead } from '../../utils/pack/interchange/draft.ts';
import { splitPack } from '../../utils/pack/interchange/split-pack.ts';
import { toCsv } from '../../utils/pack/interchange/to-csv.ts';
import { toMarkdown } from '../../utils/pack/interchange/to-markdown.ts';
import { toW3c } from '../../utils/pack/interchange/to-w3c.ts';
import { MAX_DOCUMENT_BYTES } from '../../utils/pack/pack-schema.ts';
import { writeDocument } from '../../utils/pack/write-document.ts';
import { describeFileError } from '../publish/file-errors.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describeNotKept, describeReport } from './describe-report.ts';
import { readForeign } from './read-foreign.ts';

const FROM = ['claimreview', 'hypothesis', 'w3c', 'csv', 'pack'] as const;
const TO = ['pack', 'w3c', 'csv', 'markdown'] as const;
type To = (typeof TO)[number];

const usage = `convert FILE|- [--from ${FROM.join('|')}] [--to ${TO.join('|')}] [--out FILE] [--report FILE] [--id ID] [--title T] [--language L] [--license L] [--publisher P] [--column NAME=FIELD…]`;

/** Other formats to a pack, and packs to other formats. Output to a file or standard output, the report to standard error. */
export const convert: Command = {
  usage,
  about: 'reads other formats as a pack and writes packs in others; - is standard input',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      from: { type: 'string' },
      to: { type: 'string', default: 'pack' },
      out: { type: 'string' },
      report: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
      license: { type: 'string' },
      publisher: { type: 'string' },
      column: { type: 'string', multiple: true, default: [] },
    });
    const [file] = files;
    if (file === undefined) throw misused({ usage }, 'No file given.');
    if (files.length > 1) throw misused({ usage }, `Expected one file, found ${files.length}.`);
    const to = choose(TO, values.to, '--to');
    const result = await readForeign(file, {
      from: values.from === undefined ? null : choose(FROM, values.from, '--from'),
      head: toHead(values),
      columns: new Map(values.column.map(toColumn)),
    });
    if (result.kind === 'refused')
      throw new UsageError(result.problems.map((problem) => `${file}: ${problem}`).join('\n'), 1);
    if (result.kind === 'converted') {
      const lines = describeReport(result.report, result.pack, file);
      if (values.report !== undefined) await save(values.report, `${lines.all.join('\n')}\n`);
      console.error(lines.short.join('\n'));
    }
    await write(result.pack, to, values.out ?? null);
  },
};

function choose<T extends string>(among: readonly T[], word: string, option: string): T {
  const found = among.find((one) => one === word);
  if (found === undefined)
    throw misused({ usage }, `${option}: found "${word}"; expected ${among.join(', ')}`);
  return found;
}

type Named = { [K in 'id' | 'title' | 'language' | 'license' | 'publisher']?: string | undefined };

function toHead({ publisher, ...rest }: Named & object): Partial<DraftHead> {
  const { id, title, language, license } = rest;
  const given = Object.entries({ id, title, language, license }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(given),
    ...(publisher !== undefined && { publisher: { name: publisher } }),
  };
}

/** `Verdict=rating`; `Verdict=` leaves the column out. */
function toColumn(text: string): [string, CsvField | null] {
  const at = text.lastIndexOf('=');
  const field = text.slice(at + 1);
  if (at < 1) throw misused({ usage }, `--column: found "${text}"; expected NAME=FIELD`);
  if (field === '') return [text.slice(0, at), null];
  return [text.slice(0, at), choose(ALL_CSV_FIELDS, field, '--column')];
}

async function write(pack: Pack, to: To, out: string | null): Promise<void> {
  if (to === 'pack') return await writePack(pack, out);
  const { text, notKept } = to === 'w3c' ? { text: toW3c(pack), notKept: [] } : EXPORT[to](pack);
  await put(text, out);
  if (notKept.length > 0) console.error(`${to} has no place for ${describeNotKept(notKept)}`);
}

const EXPORT = { csv: toCsv, markdown: toMarkdown };

/** In parts when it is too large for one document. */
async function writePack(pack: Pack, out: string | null): Promise<void> {
  const { packs, lostLinks } = splitPack(pack, MAX_DOCUMENT_BYTES);
  if (packs.length > 1 && out === null)
    throw new UsageError(
      `The pack is too large for one document. Say where its ${packs.length} parts go: --out FILE`,
      1,
    );
  for (const [at, part] of packs.entries())
    await put(
      writeDocument(part),
      out === null || packs.length === 1 ? out : nameOfPart(out, at + 1),
    );
  if (lostLinks > 0) console.error(`${lostLinks} links between claims of different parts are lost`);
}

/** `feed.pack.json` → `feed.1.pack.json` */
const nameOfPart = (out: string, part: number): string =>
  /\.pack\.json$|\.[^./\\]*$/.test(out)
    ? out.replace(/(\.pack\.json|\.[^./\\]*)$/, `.${part}$1`)
    : `${out}.${part}`;

async function put(text: string, out: string | null): Promise<void> {
  if (out === null) process.stdout.write(text);
  else await save(out, text);
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`${file}: ${describeFileError(error)}; expected a file to write to`, 1);
  }
  console.error(`${file} written`);
}
