import { MAX_DEPTH } from './pack-schema.ts';

/** Whether lists and objects of a value that was JSON lie deeper in one another than `most`, for a document {@link MAX_DEPTH}. */
export function isTooDeep(document: unknown, most = MAX_DEPTH): boolean {
  let level = listChildren(document);
  for (let depth = 1; depth < most && level.length > 0; depth++)
    level = level.flatMap(listChildren);
  return level.length > 0;
}

const listChildren = (value: unknown): unknown[] =>
  isObject(value) ? Object.values(value).filter(isObject) : [];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
