import { sizeOf } from '../../utils/pack/transport/choose-segments.ts';
import { formatFingerprint, parseFingerprint } from '../../utils/pack/transport/public-key.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describeCounts, formatSize } from './describe-publication.ts';
import { openPublished } from './open-published.ts';

const usage = 'verify DIR-or-URL [--key FINGERPRINT]';

/** Reads all that a published pack consists of as followers do; exit code 1 when anything is wrong. */
export const verify: Command = {
  usage,
  about: 'checks a published pack: signature, keys, every segment',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, { key: { type: 'string' } });
    const [place] = files;
    if (place === undefined) throw misused({ usage }, 'No directory or address given.');
    if (files.length > 1) throw misused({ usage }, `Expected one place, found ${files.length}.`);
    const digits = values.key === undefined ? null : parseFingerprint(values.key);
    if (values.key !== undefined && digits === null)
      throw misused({ usage }, `--key: found "${values.key}"; expected 16 to 64 hex digits`);
    const { head, expired } = await openPublished(place, digits === null ? null : { digits });
    const segments = [head.base, ...head.deltas];
    console.log(
      [
        `${place}: good. ${head.packId}, version ${head.version} of ${head.published}: ${describeCounts(head)}`,
        `  key ${formatFingerprint(head.keyId, 64)}, root ${head.root}`,
        `  base of version ${head.base.version}, ${head.deltas.length} deltas, ${formatSize(sizeOf(segments))}`,
        expired
          ? `  warning: expired ${head.expires}; followers are told that it is stale. Sign it anew: npm run pack -- sign`
          : `  expires ${head.expires}`,
      ].join('\n'),
    );
  },
};
