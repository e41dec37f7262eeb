import { toBase64 } from '../../utils/pack/transport/bytes-as-text.ts';
import {
  ROOT_FORMAT,
  type RootKeys,
  writeRoot,
  writeSignedPart,
} from '../../utils/pack/transport/root-file.ts';
import { signBytes } from '../../utils/pack/transport/signature.ts';
import type { SigningKey } from './key-file.ts';

/** The bytes of `root/N.json` for the one key that signs from now on; `before`: the key of N−1, which vouches for it. */
export async function makeRoot(
  packId: string,
  version: number,
  { key, before }: { key: SigningKey; before?: SigningKey },
): Promise<Uint8Array<ArrayBuffer>> {
  const root: RootKeys = { format: ROOT_FORMAT, packId, version, keys: [key.publicKey] };
  const bytes = writeSignedPart(root);
  const signers = before ? [before, key] : [key];
  const signatures = await Promise.all(
    signers.map(async ({ keyId, privateKey }) => ({
      keyId,
      signature: toBase64(await signBytes(privateKey, bytes)),
    })),
  );
  return writeRoot({ ...root, signatures });
}
