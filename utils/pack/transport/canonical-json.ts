/** JSON with the keys of every object sorted by code units: equal values are equal texts. Nothing undefined is written. */
export const writeCanonical = (value: unknown): string => JSON.stringify(sortKeys(value));

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareUnits(a, b))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

/** By UTF-16 code units, whatever the machine's language. */
export const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
