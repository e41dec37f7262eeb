import { MAX_DEPTH } from './pack-schema.ts';

/** Whether lists and objects of a value that was JSON lie deeper in one another than `most`, for a document {@link MAX_DEPTH}. */
export function isTooDeep(value: unknown, most = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isTooDeep(item, most - 1));
  for (const key in value)
    if (isTooDeep((value as Record<string, unknown>)[key], most - 1)) return true;
  return false;
}
