import type { Siret } from '../answer.ts';
import type { CacheCount, CacheEntry, CompanyCache } from './cache.ts';

/** A cache that lives as long as the page and leaves no trace. */
export function createMemoryCache(): CompanyCache {
  const entries = new Map<Siret, CacheEntry>();
  return {
    async get(siret) {
      return entries.get(siret);
    },
    async put(entry) {
      entries.set(entry.siret, entry);
    },
    async clear() {
      entries.clear();
    },
    async count() {
      return countOf([...entries.values()], entries.size);
    },
  };
}

/** @param some of the entries, from which the weight of all is reckoned */
export function countOf(some: readonly unknown[], entries: number): CacheCount {
  const weight = some.reduce<number>((sum, entry) => sum + JSON.stringify(entry).length, 0);
  return { entries, bytes: some.length > 0 ? Math.round((weight * entries) / some.length) : 0 };
}
