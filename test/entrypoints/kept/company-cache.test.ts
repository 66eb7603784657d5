import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexedDbCache } from '../../../core/cache/indexeddb-cache.ts';
import { createKeptCache, oldestDay } from '../../../entrypoints/kept/company-cache.ts';
import { isQuota, makeRoom } from '../../../entrypoints/kept/make-room.ts';
import { today } from '../../../widget/today.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';
import { BNP, OCTO } from './kept-answers.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

let name = '';
let count = 0;
beforeEach(() => {
  resetExtension();
  name = `kept-cache-${++count}`;
});

describe('the cache of the extension', () => {
  it('keeps answers for the days that the person chose', async () => {
    extensionStorage.kept.settings = { cacheDays: 7 };
    const before = createIndexedDbCache({ name });
    await before.put({ siret: BNP, storedAt: oldestDay(today(), 7), facts: {}, reports: [] });
    await before.put({ siret: OCTO, storedAt: oldestDay(today(), 8), facts: {}, reports: [] });
    const cache = createKeptCache(name);
    expect(await cache.get(BNP)).toBeDefined();
    expect(await cache.get(OCTO)).toBeUndefined();
    expect(await cache.count()).toMatchObject({ entries: 1 });
  });

  it('writes nothing to the disk in a private window', async () => {
    extensionStorage.isPrivate = true;
    await createKeptCache(name).put({ siret: BNP, storedAt: today(), facts: {}, reports: [] });
    expect(await createIndexedDbCache({ name }).count()).toMatchObject({ entries: 0 });
  });

  it('counts days over the end of a month, a year and a change of the clock', () => {
    expect(oldestDay('2026-03-30', 2)).toBe('2026-03-28');
    expect(oldestDay('2026-01-01', 1)).toBe('2025-12-31');
    expect(oldestDay('2026-11-27', 30)).toBe('2026-10-28');
  });
});

describe('room for what the person made', () => {
  const full = () => new DOMException('', 'QuotaExceededError');

  it('is not made where it is not needed, nor for another fault', async () => {
    const drop = vi.fn(async () => {});
    expect(await makeRoom(async () => 'kept', drop)).toBe('kept');
    await expect(
      makeRoom(async () => {
        throw new DOMException('', 'DataError');
      }, drop),
    ).rejects.toMatchObject({ name: 'DataError' });
    expect(drop).not.toHaveBeenCalled();
  });

  it('comes from the cache, once', async () => {
    const drop = vi.fn(async () => {});
    const write = vi.fn(async () => 'kept');
    write.mockRejectedValueOnce(full());
    expect(await makeRoom(write, drop)).toBe('kept');
    write.mockRejectedValue(full());
    await expect(makeRoom(write, drop)).rejects.toSatisfy(isQuota);
    expect(drop).toHaveBeenCalledTimes(2);
    expect(write).toHaveBeenCalledTimes(4);
  });

  it('is made by clearing the cache of this browser unless told otherwise', async () => {
    const cache = createIndexedDbCache();
    await cache.put({ siret: BNP, storedAt: today(), facts: {}, reports: [] });
    await expect(
      makeRoom(async () => {
        throw full();
      }),
    ).rejects.toSatisfy(isQuota);
    expect(await cache.count()).toMatchObject({ entries: 0 });
  });
});
