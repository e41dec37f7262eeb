import { writeFile } from 'node:fs/promises';

import type { Pack } from '../../utils/claim/pack.ts';
import { writeDocument } from '../../utils/pack/write-document.ts';
import { describeFileError } from '../publish/file-errors.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { readDocuments } from './read-documents.ts';

const usage = 'build PACK… --out FILE [--version N]';

/** Makes one document out of several: the same records, sorted by id, are always the same bytes. */
export const build: Command = {
  usage,
  about: 'makes one document out of several, in a fixed order',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      out: { type: 'string' },
      version: { type: 'string' },
    });
    const { out } = values;
    if (files.length === 0) throw misused({ usage }, 'No document given.');
    if (out === undefined) throw misused({ usage }, 'No --out FILE given.');
    const pack = withVersion(await readDocuments(files), values.version);
    await write(out, writeDocument(pack));
    console.log(
      `${out} written. ${pack.id}, version ${pack.version}: ${pack.claims.length} claims, ${pack.speakers.length} speakers, ${pack.sources.length} sources`,
    );
  },
};

function withVersion(pack: Pack, version: string | undefined): Pack {
  if (version === undefined) return pack;
  if (!/^\d{1,15}$/.test(version))
    throw misused({ usage }, `--version: found "${version}"; expected a whole number`);
  return { ...pack, version: Number(version) };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`${file}: ${describeFileError(error)}; expected a file to write to`, 1);
  }
}
