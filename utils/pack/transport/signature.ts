/** Ed25519 by WebCrypto, the same in Node and in browsers. */
import { parseBase64, toBase64 } from './bytes-as-text.ts';
import { MAX_SIGNATURE_BYTES } from './limits.ts';
import { parsePublicKey } from './public-key.ts';

const SIGNATURE_BYTES = 64;
const MOST_SIGNATURES = 4;

type Bytes = Uint8Array<ArrayBuffer>;

export const signBytes = async (privateKey: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes));

/** False as well for a key that is none. */
export async function isSignedBy(publicKey: string, signature: Bytes, bytes: Bytes) {
  const raw = parsePublicKey(publicKey);
  if (!raw) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch (error) {
    if (error instanceof DOMException) return false; // expected: 32 bytes that are no point of the curve
    throw error;
  }
}

/** `head.json.sig`: a signature a line, the head's own first, then the one before it. */
export const writeSignatures = (signatures: readonly Bytes[]): string =>
  signatures.map((signature) => `${toBase64(signature)}\n`).join('');

/**
 * A line each in base64, four at most, else `null`. More than one: a host that still serves the last head beside a new
 * signature file, or a publisher who was stopped between the two, then leaves no reader without a match.
 */
export function parseSignatures(file: Uint8Array): Bytes[] | null {
  if (file.length > MAX_SIGNATURE_BYTES) return null;
  const lines = new TextDecoder().decode(file).trim().split(/\s*\n/);
  const signatures = lines.flatMap((line) => parseBase64(line) ?? []);
  const whole = signatures.every(({ length }) => length === SIGNATURE_BYTES);
  return whole && signatures.length === lines.length && lines.length <= MOST_SIGNATURES
    ? signatures
    : null;
}

/** The first of `keys` that signed exactly these bytes. */
export async function findSigner(
  keys: readonly string[],
  signatures: readonly Bytes[],
  bytes: Bytes,
): Promise<string | null> {
  for (const key of keys)
    for (const signature of signatures) if (await isSignedBy(key, signature, bytes)) return key;
  return null;
}
