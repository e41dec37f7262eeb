import { relative } from 'node:path';

import type { Pack } from '../../utils/claim/pack.ts';
import { isPublished, planPublication } from '../publish/plan-publication.ts';
import type { Published } from '../publish/read-published.ts';
import { removeOldSegments, writeFiles } from '../publish/write-files.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describePublication } from './describe-publication.ts';
import { findOwn } from './open-published.ts';
import { readDocuments } from './read-documents.ts';
import { readSigningOptions, SIGNING_OPTIONS } from './signing-options.ts';

const usage =
  'publish PACK… --key KEYFILE --out DIR [--raise-version] [--new-key KEYFILE] [--url URL] [--published TIME] [--days N] [--ttl-hours N]';

/** Writes a pack's next version into the directory that a static host serves. */
export const publish: Command = {
  usage,
  about: 'writes a signed pack, or its next version, for any static host',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      ...SIGNING_OPTIONS,
      out: { type: 'string' },
      url: { type: 'string' },
      'raise-version': { type: 'boolean' },
    });
    const { out } = values;
    if (files.length === 0) throw misused({ usage }, 'No document given.');
    if (out === undefined) throw misused({ usage }, 'No --out DIR given.');
    for (const key of [values.key, values['new-key']])
      if (key !== undefined && isInside(key, out))
        throw new UsageError(
          `${key}: lies in ${out}, which everybody will read; expected it elsewhere`,
          1,
        );
    const options = await readSigningOptions({ usage }, values);
    const document = await readDocuments(files);
    const before = await findOwn(out, options);
    if (before && !options.newKey && isPublished(before, document, options.ttlSeconds)) {
      console.log(`${out}: nothing new; version ${before.head.version} has the same content`);
      return;
    }
    if (!before && options.newKey)
      throw new UsageError(`${out}: nothing is published there yet; expected --key only`, 1);
    const pack = values['raise-version'] ? raiseVersion(before, document) : document;
    const plan = await planPublication(before, pack, options);
    if ('problems' in plan)
      throw new UsageError(
        [
          ...plan.problems.map((problem) => `${files.join(', ')}: ${problem}`),
          `${out}: nothing was written`,
        ].join('\n'),
        1,
      );
    const { head, files: made } = plan.publication;
    await writeFiles(out, made);
    await removeOldSegments(out, { before: before?.head ?? null, head }, Date.now());
    console.log(describePublication(out, before?.head ?? null, plan.publication, values.url));
  },
};

const isInside = (file: string, folder: string): boolean =>
  !/^\.\.($|[\\/])|^[A-Z]:/.test(relative(folder, file));

/** The version after the published one, where the document's own is not higher. */
const raiseVersion = (before: Published | null, pack: Pack): Pack => ({
  ...pack,
  version: Math.max(pack.version, (before?.head.version ?? 0) + 1),
});
