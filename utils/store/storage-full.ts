/** The browser has no room left; what was kept before is there as it was. */
export class StorageFullError extends Error {
  constructor(what: 'note' | 'pack') {
    super(`The browser has no room left for this ${what}`);
  }
}

/** Dexie wraps the browser's error, or tells of it as the reason why a transaction was aborted. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  if (error.name === 'QuotaExceededError') return true;
  const { inner, failures = [] } = error as { inner?: unknown; failures?: unknown[] };
  return (inner !== error && isStorageFull(inner)) || failures.some(isStorageFull);
}

/** Runs what writes a pack; a full disk becomes a {@link StorageFullError}. */
export async function refusesFull<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isStorageFull(error) ? new StorageFullError('pack') : error;
  }
}
