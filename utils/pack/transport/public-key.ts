/** An Ed25519 public key is written as base64url of its 32 bytes; its id is their SHA-256. */
import { parseBase64Url } from './bytes-as-text.ts';
import { sha256Of } from './sha256.ts';

const KEY_BYTES = 32;
/** Fewer digits could be met by a key made for the purpose. */
const LEAST_DIGITS = 16;

/** The bytes of a key, or `null`. */
export function parsePublicKey(key: string): Uint8Array<ArrayBuffer> | null {
  const bytes = parseBase64Url(key);
  return bytes?.length === KEY_BYTES ? bytes : null;
}

/** The key's whole fingerprint, 64 hex digits; `null` for what is no key. */
export async function findKeyId(key: string): Promise<string | null> {
  const bytes = parsePublicKey(key);
  return bytes && (await sha256Of(bytes));
}

/** As people compare it: `9f86 d081 884c 7d65`, all 64 digits on demand. */
export const formatFingerprint = (keyId: string, digits = LEAST_DIGITS): string =>
  (keyId.slice(0, digits).match(/.{1,4}/g) ?? []).join(' ');

/** A fingerprint as a person types it → its digits; `null` for anything but 16 to 64 hex digits, spaces allowed. */
export function parseFingerprint(text: string): string | null {
  const digits = text.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{16,64}$/.test(digits) ? digits : null;
}

export const hasFingerprint = (keyId: string, digits: string): boolean => keyId.startsWith(digits);
