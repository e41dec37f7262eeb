/**
 * Ids of keys that were stolen or misused. A head signed by one of them is not believed, whoever is followed; what was
 * taken before stays in use, and the reader is told. A new entry is a line with the day and the reason.
 */
export const REVOKED_KEYS: ReadonlySet<string> = new Set([]);
