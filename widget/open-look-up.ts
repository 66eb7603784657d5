import { createMemoryCache } from '../core/cache/memory-cache.ts';
import { createLookUp, type LookUp } from '../core/lookup/look-up.ts';
import { OFFICIAL_BASES } from '../core/sources/source-bases.ts';
import type { ServiceOptions } from './services.ts';
import { today } from './today.ts';

/** The look-up of a page: answers are kept in memory as long as the page, and the copy of the table is asked first. */
export async function openLookUp({ bases, tableSource, isApiOff, source }: ServiceOptions): Promise<LookUp> {
  // Without the reader of shards, the table itself is asked.
  const shards = tableSource ? await import('../core/sources/table-shards.ts').catch(() => null) : null;
  return createLookUp({
    bases: { ...(bases ?? OFFICIAL_BASES), ...(source && { through: source.host }) },
    ...(source && { fetch: source.fetch }),
    ...(isApiOff && { allowed: async () => ({ officialTable: false, registry: false }) }),
    ...(shards && { copy: shards.createTableShards({ folder: tableSource as string, today }) }),
    cache: createMemoryCache(),
    today,
  });
}
