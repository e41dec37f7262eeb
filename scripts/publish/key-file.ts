/** The file in which a publisher keeps the key that signs; whoever has it can publish in their name. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as v from 'valibot';

import { parseBase64Url, toBase64Url } from '../../utils/pack/transport/bytes-as-text.ts';
import { parseBySchema } from '../../utils/pack/transport/parse-json-file.ts';
import { findKeyId } from '../../utils/pack/transport/public-key.ts';
import { isSignedBy, signBytes } from '../../utils/pack/transport/signature.ts';
import { UsageError } from '../usage-error.ts';
import { describeFileError } from './file-errors.ts';

export interface SigningKey {
  /** base64url of 32 bytes. */
  publicKey: string;
  keyId: string;
  privateKey: CryptoKey;
}

const KEY_FORMAT = 'annotation-pack-key/1';
/** Read and written by its owner only. */
const OWNER_ONLY = 0o600;

const KeySchema = v.looseObject({
  format: v.literal(KEY_FORMAT, `expected "${KEY_FORMAT}"`),
  publicKey: v.string('expected a public key'),
  privateKey: v.string('expected a private key'),
});

/** A key that can be exported, so that it can be kept. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = toBase64Url(
    new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  );
  const keyId = await findKeyId(publicKey);
  if (keyId === null) throw new Error('a key that was made is a key');
  return { publicKey, keyId, privateKey: pair.privateKey };
}

/** Makes a key and writes it to a file that must not exist yet. Returns the key's id. */
export async function createKeyFile(file: string, created: string): Promise<string> {
  const { publicKey, keyId, privateKey } = await makeSigningKey();
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  const key = { format: KEY_FORMAT, created, keyId, publicKey, privateKey: toBase64Url(secret) };
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    throw new UsageError(
      `${file}: ${describeFileError(error)}; expected a file that can be made`,
      1,
    );
  }
  return keyId;
}

/** Throws a {@link UsageError} for a file that holds no key. */
export async function readKeyFile(file: string): Promise<SigningKey> {
  const parsed = parseBySchema(file, await readJson(file), KeySchema);
  if ('problems' in parsed) throw new UsageError(parsed.problems.join('\n'), 1);
  const { publicKey, privateKey } = parsed.value;
  const keyId = await findKeyId(publicKey);
  if (keyId === null) throw new UsageError(`${file} publicKey: expected base64url of 32 bytes`, 1);
  const key = await importPrivateKey(privateKey);
  const probe = new TextEncoder().encode(KEY_FORMAT);
  if (!key || !(await isSignedBy(publicKey, await signBytes(key, probe), probe)))
    throw new UsageError(`${file} privateKey: expected the private key of publicKey`, 1);
  return { publicKey, keyId, privateKey: key };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: not JSON`, 1);
    throw new UsageError(`${file}: ${describeFileError(error)}; expected a key file`, 1);
  }
}

async function importPrivateKey(privateKey: string): Promise<CryptoKey | null> {
  const bytes = parseBase64Url(privateKey);
  if (!bytes) return null;
  try {
    return await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
  } catch (error) {
    if (error instanceof DOMException) return null; // expected: other bytes than a key's
    throw error;
  }
}
