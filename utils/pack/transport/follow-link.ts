/** Where a pack is followed from: `https://host/dir/head.json#ed25519=KEY`, its directory, or a plain document. */
import { parsePublicKey } from './public-key.ts';

export type FollowLink =
  /** `key`: base64url, or `null` to pin the first one that is seen. */
  | { kind: 'signed'; headUrl: string; key: string | null }
  /** A `*.json` or `*.json.gz` that nobody signs. */
  | { kind: 'document'; url: string };

export type ParsedLink = { link: FollowLink } | { problem: string };

const MOST_CHARACTERS = 2_000;
const HEAD_FILE = 'head.json';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a person pasted. Plain `http` only on the reader's own machine, for authors who try their pack. */
export function parseFollowLink(text: string): ParsedLink {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS || !URL.canParse(trimmed))
    return { problem: 'expected an address like https://example.org/pack/head.json' };
  const url = new URL(trimmed);
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure) return { problem: `found ${url.protocol}; expected https:` };
  if (url.username || url.password) return { problem: 'expected an address without a password' };
  const fragment = url.hash.slice(1);
  url.hash = '';
  const key = findKey(fragment);
  if (key === undefined)
    return {
      problem: 'found a damaged key; expected #ed25519= and the 43 characters of a public key',
    };
  const name = url.pathname.split('/').at(-1) ?? '';
  const isDocument = name !== HEAD_FILE && /\.json(\.gz)?$/i.test(name);
  if (isDocument && key)
    return { problem: 'found a key; a document has no signature, expected head.json' };
  if (isDocument) return { link: { kind: 'document', url: url.href } };
  if (name !== HEAD_FILE) url.pathname = `${url.pathname.replace(/\/$/, '')}/${HEAD_FILE}`;
  return { link: { kind: 'signed', headUrl: url.href, key } };
}

/** `null` where no key is given, undefined for one that is damaged. */
function findKey(fragment: string): string | null | undefined {
  const key = /(?:^|&)ed25519=([^&]*)/.exec(fragment)?.[1];
  if (key === undefined) return null;
  return parsePublicKey(key) ? key : undefined;
}

export const makeFollowLink = (headUrl: string, key: string): string =>
  `${headUrl.replace(/#.*$/, '')}#ed25519=${key}`;

/** Address of another file of the pack, beside its `head.json`: `head.json.sig`, `root/2.json`. */
export const fileUrl = (headUrl: string, path: string): string => new URL(path, headUrl).href;
