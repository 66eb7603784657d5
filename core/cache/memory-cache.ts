import type { Siret } from '../answer.ts';
import type { CacheEntry, CompanyCache } from './cache.ts';

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
  };
}
