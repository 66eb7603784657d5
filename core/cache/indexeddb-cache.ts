import type { DBSchema, IDBPDatabase } from 'idb';
import type { CacheEntry, CompanyCache } from './cache.ts';
import { readCacheEntry, withoutPersonName } from './cache-entry.ts';
import { createMemoryCache } from './memory-cache.ts';
import { createOpener } from './open-database.ts';

export interface IndexedDbCache extends CompanyCache {
  /** False from the moment IndexedDB refused something: what follows is kept in memory only. */
  readonly isPersistent: boolean;
  /** Opens the database ahead of the first question. Never rejects. */
  open(): Promise<void>;
}

interface CacheSchema extends DBSchema {
  establishments: { key: string; value: CacheEntry };
}

/** Version of the database. A new one adds its step to `upgrade`. */
const VERSION = 1;

/**
 * A cache on disk, for the extension only: a page's own origin is never written to. The database opens on the first
 * call. Private windows, full disks and blocked storage end in memory, not in an error.
 */
export function createIndexedDbCache(name = 'opcoscope-cache'): IndexedDbCache {
  const memory = createMemoryCache();
  let isPersistent = true;
  const open = createOpener<CacheSchema>({
    name,
    version: VERSION,
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('establishments', { keyPath: 'siret' });
    },
  });

  async function attempt<T>(
    onDisk: (db: IDBPDatabase<CacheSchema>) => Promise<T>,
    inMemory: () => Promise<T>,
  ): Promise<T> {
    if (!isPersistent) return inMemory();
    try {
      return await onDisk(await open());
    } catch {
      isPersistent = false;
      return inMemory();
    }
  }

  return {
    get isPersistent() {
      return isPersistent;
    },
    open: () =>
      open().then(
        () => undefined,
        () => undefined, // The first question finds out, and goes on in memory.
      ),
    get: (siret) =>
      attempt(
        async (db) => {
          const stored = await db.get('establishments', siret);
          const entry = readCacheEntry(stored);
          if (stored !== undefined && !entry) await db.delete('establishments', siret);
          return entry;
        },
        () => memory.get(siret),
      ),
    put: (entry) =>
      attempt(
        async (db) => void (await db.put('establishments', withoutPersonName(entry))),
        () => memory.put(entry),
      ),
    async clear() {
      await memory.clear();
      // What an earlier page left on the disk goes too, even when this one has stopped writing there.
      try {
        await (await open()).clear('establishments');
      } catch {
        isPersistent = false;
      }
    },
  };
}
