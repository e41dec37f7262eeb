import { toPack } from '../../utils/pack/transport/to-pack.ts';
import { planPublication } from '../publish/plan-publication.ts';
import { writeFiles } from '../publish/write-files.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describePublication } from './describe-publication.ts';
import { findOwn } from './open-published.ts';
import { readSigningOptions, SIGNING_OPTIONS } from './signing-options.ts';

const usage =
  'sign DIR --key KEYFILE [--new-key KEYFILE] [--url URL] [--published TIME] [--days N] [--ttl-hours N]';

/** Signs what is published anew: it expires later, or another key takes over; no record changes. */
export const sign: Command = {
  usage,
  about: 'signs a published pack anew: a later expiry, another key',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      ...SIGNING_OPTIONS,
      url: { type: 'string' },
    });
    const [folder] = files;
    if (folder === undefined) throw misused({ usage }, 'No directory given.');
    if (files.length > 1)
      throw misused({ usage }, `Expected one directory, found ${files.length}.`);
    const options = await readSigningOptions({ usage }, values);
    const before = await findOwn(folder, options);
    if (!before)
      throw new UsageError(`${folder}: head.json: not found; expected a published pack`, 1);
    const pack = { ...toPack(before.head, before.records), version: before.head.version + 1 };
    const plan = await planPublication(before, pack, options);
    if ('problems' in plan)
      throw new UsageError(plan.problems.map((problem) => `${folder}: ${problem}`).join('\n'), 1);
    await writeFiles(folder, plan.publication.files);
    console.log(describePublication(folder, before.head, plan.publication, values.url));
  },
};
