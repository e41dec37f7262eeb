/** `root/N.json`: the keys that may sign a pack's head, vouched for by a key of N−1 and a key of N. */
import * as v from 'valibot';

import { packId } from '../pack-schema.ts';
import { parseBase64 } from './bytes-as-text.ts';
import { writeCanonical } from './canonical-json.ts';
import { key, rootNumber, sha256, time } from './head-schema.ts';
import { MAX_ROOT_BYTES } from './limits.ts';
import { parseJsonFile } from './parse-json-file.ts';

export const ROOT_FORMAT = 'annotation-pack-root/1';
const MOST_KEYS = 10;

/** What is signed. */
export interface RootKeys {
  format: typeof ROOT_FORMAT;
  packId: string;
  version: number;
  /** Public keys, base64url. */
  keys: string[];
  expires?: string | undefined;
}

export interface RootFile extends RootKeys {
  /** `signature`: base64 over the canonical bytes of the rest. */
  signatures: { keyId: string; signature: string }[];
}

const RootSchema = v.looseObject({
  format: v.literal(ROOT_FORMAT, `expected "${ROOT_FORMAT}"`),
  packId,
  version: rootNumber,
  keys: v.pipe(
    v.array(key, 'expected a list'),
    v.minLength(1, 'expected a key'),
    v.maxLength(MOST_KEYS, `expected at most ${MOST_KEYS} keys`),
  ),
  expires: v.optional(time),
  signatures: v.pipe(
    v.array(
      v.object({
        keyId: sha256,
        signature: v.pipe(
          v.string('expected a signature'),
          v.check((text) => parseBase64(text)?.length === 64, 'expected base64 of 64 bytes'),
        ),
      }),
      'expected a list',
    ),
    v.maxLength(2 * MOST_KEYS, `expected at most ${2 * MOST_KEYS} signatures`),
  ),
});

export const rootPath = (version: number): string => `root/${version}.json`;

export function parseRoot(
  bytes: Uint8Array,
  file: string,
): { root: RootFile } | { problems: string[] } {
  if (bytes.length > MAX_ROOT_BYTES)
    return { problems: [`${file}: more than the ${MAX_ROOT_BYTES} bytes expected`] };
  const parsed = parseJsonFile(file, bytes, RootSchema);
  return 'problems' in parsed ? parsed : { root: parsed.value };
}

/** The bytes that the signatures are over: fields nobody knows are signed, too. */
export function writeSignedPart(
  root: RootKeys & { signatures?: unknown },
): Uint8Array<ArrayBuffer> {
  const { signatures: _, ...signed } = root;
  return new TextEncoder().encode(writeCanonical(signed));
}

export const writeRoot = (root: RootFile): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${writeCanonical(root)}\n`);
