import type { IsoDate } from '../../core/answer.ts';
import { createIndexedDbCache, type IndexedDbCache } from '../../core/cache/indexeddb-cache.ts';
import { today } from '../../widget/today.ts';
import { isPrivateWindow } from './private-window.ts';
import { recallSettings } from './settings.ts';

/** The cache of a page of the extension: in a private window it is one in memory, and what is older than the person wants goes. */
export function createKeptCache(name?: string): IndexedDbCache {
  return createIndexedDbCache({
    ...(name !== undefined && { name }),
    mayKeep: async () => !(await isPrivateWindow()),
    oldest: oldestKept,
  });
}

/** The cache as the background reads it: it writes no answer, and its windows may be of both kinds. */
export function createCacheToRead(): Pick<IndexedDbCache, 'get'> {
  return createIndexedDbCache({ oldest: oldestKept });
}

async function oldestKept(): Promise<IsoDate> {
  return oldestDay(today(), (await recallSettings()).cacheDays);
}

/** The first day whose entries are kept, where they are kept for so many days. */
export function oldestDay(today: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
