import { formatFingerprint } from '../../utils/pack/transport/public-key.ts';
import { createKeyFile } from '../publish/key-file.ts';
import { type Command, misused, parseCommandLine } from './command.ts';

const usage = 'keygen --out KEYFILE';

/** Makes the key that a publisher signs with. */
export const keygen: Command = {
  usage,
  about: 'makes a key to sign with, in a file that only you can read',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, { out: { type: 'string' } });
    if (values.out === undefined) throw misused({ usage }, 'No --out KEYFILE given.');
    if (files.length > 0) throw misused({ usage }, `Expected no other file, found ${files[0]}.`);
    const keyId = await createKeyFile(values.out, new Date().toISOString());
    console.log(
      `${values.out} written. Fingerprint ${formatFingerprint(keyId)}\nKeep a copy where nobody else can read it: whoever has it can publish in your name, and without it you can't.`,
    );
  },
};
