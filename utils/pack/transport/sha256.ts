import { toHex } from './bytes-as-text.ts';

/** 64 hex digits, lower case. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
