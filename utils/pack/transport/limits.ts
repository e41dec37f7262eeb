/** What a reader takes at most of a followed pack; a publisher keeps to the same. */
const MB = 1024 * 1024;

export const MAX_HEAD_BYTES = 4096;
export const MAX_SIGNATURE_BYTES = 1024;
export const MAX_ROOT_BYTES = 8192;
/** Of one segment, compressed. */
export const MAX_SEGMENT_BYTES = 32 * MB;
/** Of all segments that make up a pack, unpacked. */
export const MAX_PACK_BYTES = 64 * MB;
/** Claims, speakers and sources together. */
export const MAX_ROWS = 250_000;
/** Root files a reader walks through to a new key. */
export const MAX_ROOTS = 32;
/** A stolen key could else use up all versions at once, and every true one after it would look old. */
export const MAX_VERSION_JUMP = 1_000_000;
/** How far the clocks of a publisher and a reader may be apart. */
export const MAX_SKEW_MS = 24 * 60 * 60 * 1000;
