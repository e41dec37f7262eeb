import { writeFile } from 'node:fs/promises';

import type { Pack } from '../../utils/claim/pack.ts';
import { parsePack } from '../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../utils/pack/write-document.ts';
import { describeFileError } from '../publish/file-errors.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { combinePacks } from './read-documents.ts';
import { readPackFile } from './read-pack-file.ts';
import { readTable } from './read-table.ts';

const usage =
  'build PACK|TABLE… --out FILE [--version N] [--id ID] [--title T] [--language L] [--license L] [--publisher P]';

/** Makes one document out of several and of tables: the same records, sorted by id, are always the same bytes. */
export const build: Command = {
  usage,
  about: 'makes one document out of documents and tables (.csv, .tsv), in a fixed order',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      out: { type: 'string' },
      version: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
      license: { type: 'string' },
      publisher: { type: 'string' },
    });
    const { out, version, publisher, ...words } = values;
    if (files.length === 0) throw misused({ usage }, 'No document or table given.');
    if (out === undefined) throw misused({ usage }, 'No --out FILE given.');
    const isTable = (file: string): boolean => /\.(csv|tsv)$/i.test(file);
    const missing = files.some(isTable) && (words.id === undefined || words.title === undefined);
    if (missing) throw misused({ usage }, 'A table needs --id and --title: it does not say them.');
    const head = {
      ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
      ...(publisher !== undefined && { publisher: { name: publisher } }),
      ...(version !== undefined && { version: toVersion(version) }),
    };
    const packs = await Promise.all(
      files.map(async (file) => ({
        file,
        ...(isTable(file) ? await readTable(file, head) : await readPackFile(file)),
      })),
    );
    const pack: Pack = { ...combinePacks(packs), ...head };
    const text = writeDocument(pack);
    const parsed = parsePack(text); // what the options say may be wrong, and all together too large
    if ('problems' in parsed)
      throw new UsageError(parsed.problems.map((problem) => `${out}: ${problem}`).join('\n'), 1);
    await write(out, text);
    console.log(
      `${out} written. ${pack.id}, version ${pack.version}: ${pack.claims.length} claims, ${pack.speakers.length} speakers, ${pack.sources.length} sources`,
    );
  },
};

function toVersion(version: string): number {
  if (!/^\d{1,15}$/.test(version))
    throw misused({ usage }, `--version: found "${version}"; expected a whole number`);
  return Number(version);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`${file}: ${describeFileError(error)}; expected a file to write to`, 1);
  }
}
