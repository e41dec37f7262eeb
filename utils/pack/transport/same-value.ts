/** Whether two JSON values are the same, in whatever order their fields stand; a field that is undefined is none. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b);
  const [one, two] = [a as Fields, b as Fields];
  return (
    Object.keys(one).every((key) => isSameValue(one[key], ownOf(two, key))) &&
    Object.keys(two).every((key) => two[key] === undefined || Object.hasOwn(one, key))
  );
}

type Fields = Record<string, unknown>;

const isSameList = (a: object, b: object): boolean =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.length === b.length &&
  a.every((item, at) => isSameValue(item, b[at]));

const ownOf = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;
