/** Ids of records that came without one: the same text gives the same id, in every import. */

const MOST_SLUG = 48; // UTF-16 units

/** `the-bridge-closed-1x3k9ab`: readable, and unique by the hash of what it is made of. */
export const makeId = (readable: string, key: string = readable): string =>
  [toSlug(readable), shortHash(key)].filter((part) => part !== '').join('-');

export function toSlug(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, 4 * MOST_SLUG);
  const slug = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  if (slug.length <= MOST_SLUG) return slug;
  const cut = slug.slice(0, MOST_SLUG).replace(/[\ud800-\udbff]$/, '');
  return cut.replace(/-[^-]*$/, '') || cut;
}

/** FNV-1a over UTF-16 units, 2 × 32 bits from two offsets (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function shortHash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + i), 0x01000193);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36).slice(0, 2);
}

/** What two wordings have in common when they differ only in case, spacing, quotation marks or the final stop. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”„‟«»‘’‚‹›]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.!\s]+$/, '')
    .trim();
