import { createIndexedDbCache } from '../../core/cache/indexeddb-cache.ts';

/**
 * Writes what the person made. Where the disk is full, the kept answers of the sources go first: they can be asked for
 * again. Then it is tried once more. Rejects as `write` does.
 * @param write all or nothing, so that it can be done twice; rejects with the transaction's own error
 * @param dropCache clears the cache
 */
export async function makeRoom<T>(
  write: () => Promise<T>,
  dropCache: () => Promise<void> = () => createIndexedDbCache().clear(),
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isQuota(error)) throw error;
    await dropCache();
    return write();
  }
}

/** Whether the disk, or the browser's share of it, is full. */
export function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
