import type { Pack } from '../claim/pack.ts';

/** Lists that a document may leave out. */
const OPTIONAL_LISTS = new Set(
  'speakers sources aliases cues sameAs derivedFrom variants topics must mustNot values related evidence hedges'.split(
    ' ',
  ),
);

/** A pack as a document that parses to the same pack: fields nobody knows are kept, empty lists are left out. */
export const writeDocument = (pack: Pack): string =>
  `${JSON.stringify(pack, (key, value) => (OPTIONAL_LISTS.has(key) && isEmpty(value) ? undefined : value), 1)}\n`;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
