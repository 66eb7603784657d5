import type { DBSchema, IDBPDatabase } from 'idb';
import type { IsoDate } from '../answer.ts';
import type { CacheEntry, CompanyCache } from './cache.ts';
import { readCacheEntry, withoutPersonName } from './cache-entry.ts';
import { countOf, createMemoryCache } from './memory-cache.ts';
import { createOpener } from './open-database.ts';

export interface IndexedDbCache extends CompanyCache {
  /** False from the moment IndexedDB refused something: what follows is kept in memory only. */
  readonly isPersistent: boolean;
  /** Opens the database ahead of the first question. Never rejects. */
  open(): Promise<void>;
}

interface CacheSchema extends DBSchema {
  establishments: { key: string; value: CacheEntry; indexes: { storedAt: IsoDate } };
}

export interface IndexedDbCacheOptions {
  name?: string;
  /** The first day whose entries are kept; without it, all are. What is older is deleted when the database opens. */
  oldest?: () => Promise<IsoDate>;
  /** False where nothing may be written, as in a private window: it is then a cache in memory. */
  mayKeep?: () => Promise<boolean>;
}

/** Version of the database. A new one adds its step to `upgrade`. */
const VERSION = 2;
/** Entries that are weighed to reckon the weight of all. */
const WEIGHED = 100;

/**
 * A cache on disk, for the extension only: a page's own origin is never written to. The database opens on the first
 * call. Private windows, full disks and blocked storage end in memory, not in an error.
 */
export function createIndexedDbCache(options: IndexedDbCacheOptions = {}): IndexedDbCache {
  const { name = 'opcoscope-cache', oldest, mayKeep } = options;
  const memory = createMemoryCache();
  let isPersistent = true;
  let ready: Promise<unknown> | undefined;
  const openDatabase = createOpener<CacheSchema>({
    name,
    version: VERSION,
    upgrade(db, from, transaction) {
      if (from < 1) db.createObjectStore('establishments', { keyPath: 'siret' });
      if (from < 2) transaction.objectStore('establishments').createIndex('storedAt', 'storedAt');
    },
  });

  /** Asks once whether anything may be kept, and deletes what is too old behind the first question. */
  async function open(): Promise<IDBPDatabase<CacheSchema>> {
    ready ??= prepare();
    await ready;
    return openDatabase();
  }

  async function prepare(): Promise<void> {
    if (mayKeep && !(await mayKeep())) throw new DOMException('Nothing may be kept here.', 'NotAllowedError');
    // It holds nobody up, and is tried again by the next page.
    void evict().catch(() => undefined);
  }

  async function evict(): Promise<void> {
    if (!oldest) return;
    const tooOld = IDBKeyRange.upperBound(await oldest(), true);
    const transaction = (await openDatabase()).transaction('establishments', 'readwrite');
    const { store, done } = transaction;
    for (const key of await store.index('storedAt').getAllKeys(tooOld)) store.delete(key).catch(() => undefined);
    await done;
  }

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
          const isUsable = entry && !(oldest && entry.storedAt < (await oldest()));
          if (stored !== undefined && !isUsable) await db.delete('establishments', siret);
          return isUsable ? entry : undefined;
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
        await (await openDatabase()).clear('establishments');
      } catch {
        isPersistent = false;
      }
    },
    count: () =>
      attempt(
        async (db) => {
          const [some, entries] = await Promise.all([
            db.getAll('establishments', null, WEIGHED),
            db.count('establishments'),
          ]);
          return countOf(some, entries);
        },
        () => memory.count(),
      ),
  };
}
